package ca.expressentry.web.portal;

import ca.expressentry.text.Bilingual;
import java.util.List;
import java.util.Optional;

/**
 * What stands around every page.
 *
 * @param otherLanguage the same page in the other language
 * @param trail the pages above this one
 * @param office what who has signed in finds on every page
 * @param restored whether to say that nothing typed was lost
 * @param notice what is said to everybody now
 * @param moving empty: the page stays as it is
 */
record Frame(
        Words words,
        String title,
        String otherLanguage,
        List<Step> trail,
        Optional<Office> office,
        boolean restored,
        Optional<Bilingual> notice,
        Optional<Moving> moving) {

    /** What is shown goes on while the page is open: a script keeps it up to date. */
    interface Moving {

        /** Whether it goes on by itself, so that a page without scripts is loaded again and again. */
        boolean isMoving();
    }

    /** One page above another. */
    record Step(String title, String address) {}

    /** Who has signed in, where they can go, and the token of their forms. */
    record Office(String account, String whose, String token, List<Step> ways) {}

    boolean isLive() {
        return moving.isPresent();
    }

    boolean isMoving() {
        return moving.filter(Moving::isMoving).isPresent();
    }

    String token() {
        return office.map(Office::token).orElse("");
    }
}
