package ca.expressentry.web.portal;

import ca.expressentry.text.Bilingual;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One request for a page.
 *
 * @param query what the address says after the question mark, and what a form carries
 * @param place what stands where the path of the page has a place
 * @param who empty: nobody has signed in
 * @param token what a form of this session must carry
 * @param restored whether the form was typed before the session ended
 * @param notice what is said to everybody now
 */
public record Visit(
        Locale language,
        Map<String, String> query,
        String place,
        Optional<SignedIn> who,
        String token,
        boolean restored,
        Optional<Bilingual> notice) {

    /** Somebody unknown at a page without a place. */
    Visit(Locale language, Map<String, String> query) {
        this(language, query, "", Optional.empty(), "", false, Optional.empty());
    }

    Optional<String> asked(String name) {
        return Optional.ofNullable(query.get(name)).filter(value -> !value.isBlank());
    }

    Words words() {
        return Words.in(language);
    }

    /** The address of a page in the language of the visit. */
    String to(Page page, String inPlace) {
        return to(page.path(), inPlace);
    }

    /** The address, in the language of the visit, of what has this path. */
    String to(Bilingual path) {
        return to(path, "");
    }

    String to(Bilingual path, String inPlace) {
        return "/" + words().code() + path.in(language).replace(Page.PLACE, inPlace);
    }

    SignedIn officer() {
        return who.orElseThrow();
    }
}
