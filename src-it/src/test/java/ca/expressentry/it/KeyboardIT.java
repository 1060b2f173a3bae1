package ca.expressentry.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page of the portal by keyboard alone, and as it is at 200 % zoom, where a screen is half as wide. */
@ExtendWith(ArquillianExtension.class)
class KeyboardIT {

    private static final int HALF_OF_WIDE = 640;
    private static final int HIGH = 900;

    /** What the tab key should come to, a group of radio buttons once, and what of it was come to with its outline. */
    private static final String CONTROLS = """
            () => {
                const seen = element => element.checkVisibility({visibilityProperty: true});
                const all = [...document.querySelectorAll(
                        'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')]
                    .filter(element => !element.disabled && seen(element));
                const groups = new Set();
                window.controls = all.filter(element => {
                    if (element.type !== 'radio') {
                        return true;
                    }
                    const first = !groups.has(element.name);
                    groups.add(element.name);
                    return first;
                });
                window.reached = new Map();
                document.addEventListener('focusin', event => {
                    const style = getComputedStyle(event.target);
                    const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
                    window.reached.set(event.target, outlined || style.boxShadow !== 'none');
                });
                document.activeElement?.blur();
                return window.controls.length;
            }""";

    private static final String MISSED = """
            () => window.controls
                .filter(element => window.reached.get(element) !== true)
                .map(element => (window.reached.has(element) ? 'without a visible focus: ' : 'not reached: ')
                    + element.outerHTML.slice(0, 120))""";

    /** What stands beyond the right edge and is in nothing that can be scrolled by itself. */
    private static final String CLIPPED = """
            () => [...document.body.querySelectorAll('*')].filter(element => {
                    const box = element.getBoundingClientRect();
                    if (!element.checkVisibility() || box.width <= 1 || box.right <= window.innerWidth + 1) {
                        return false;
                    }
                    for (let around = element; around; around = around.parentElement) {
                        if (['auto', 'scroll'].includes(getComputedStyle(around).overflowX)) {
                            return false;
                        }
                    }
                    return true;
                }).map(element => element.outerHTML.slice(0, 120))""";

    final House house = House.underTest();
    final Window window = new Window(System.getProperty("express-entry.url"));

    @AfterEach
    void everybody_leaves() {
        window.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            nobody           | en/ rules rounds pool-distribution allocations verify accessibility
            nobody           | fr/ regles rondes distribution-du-bassin attributions verifier accessibilite
            on-officer       | en/ work pool nominations interest files dashboard match settings
            on-officer       | fr/ travail bassin designations interet fichiers tableau-de-bord appariement reglages
            bc-approver      | en/ work
            bc-administrator | en/ users settings
            bc-administrator | fr/ utilisateurs reglages
            round-officer    | en/ round-office pool-review
            round-officer    | fr/ bureau-des-rondes reexamen-du-bassin
            """)
    void every_control_is_reached_and_nothing_is_cut_off(String account, String pages) {
        var words = List.of(pages.split(" "));
        if (!account.equals("nobody")) {
            window.signsIn(account);
        }
        page().setViewportSize(HALF_OF_WIDE, HIGH);
        for (var each : words.subList(1, words.size())) {
            var address = "/" + words.get(0) + each;
            assertThat(page().navigate(address).status()).as(address).isEqualTo(200);
            assertThat((Integer) page().evaluate("document.documentElement.scrollWidth"))
                    .as("width of %s", address)
                    .isLessThanOrEqualTo(HALF_OF_WIDE);
            assertThat((List<?>) page().evaluate(CLIPPED))
                    .as("cut off at %s", address)
                    .isEmpty();
            skips(address);
            tabsThrough(address);
        }
    }

    private void skips(String address) {
        page().keyboard().press("Tab");
        assertThat(page().evaluate("document.activeElement.getAttribute('href')"))
                .as("first at %s", address)
                .isEqualTo("#content");
        assertThat(page().evaluate("document.activeElement.getBoundingClientRect().top >= 0"))
                .as("the way past the menus is seen at %s", address)
                .isEqualTo(true);
        page().keyboard().press("Enter");
        assertThat(page().evaluate("document.activeElement.id"))
                .as("past the menus of %s", address)
                .isEqualTo("content");
    }

    private void tabsThrough(String address) {
        page().navigate(address + "?");
        var controls = (Integer) page().evaluate(CONTROLS);
        for (int i = 0; i <= controls; i++) {
            page().keyboard().press("Tab");
        }
        assertThat((List<?>) page().evaluate(MISSED)).as("at %s", address).isEmpty();
    }

    private Page page() {
        return window.page();
    }
}
