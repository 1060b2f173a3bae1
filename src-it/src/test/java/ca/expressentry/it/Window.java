package ca.expressentry.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A real browser at the portal, which brings no script of its own; every page it comes to is judged, photographed, and measured on a narrow screen. */
final class Window implements AutoCloseable {

    private static final int WIDE = 1280;
    private static final int NARROW = 320;
    private static final int HIGH = 900;
    private static final Path PHOTOGRAPHS = Path.of("target", "portal");

    /** The pages that were judged; a page that many tests come to is judged once. */
    private static final Set<String> JUDGED = new HashSet<>();

    private final BrowserContext context;
    private final Page page;

    /** One for all tests, which come to it one after another in one thread; it ends with their process. */
    private static final class Chromium {
        static final Browser BROWSER = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium())
                        .setArgs(List.of("--no-sandbox")));
    }

    Window(String house) {
        context = Chromium.BROWSER.newContext(
                new Browser.NewContextOptions().setBaseURL(house).setViewportSize(WIDE, HIGH));
        page = context.newPage();
    }

    Page page() {
        return page;
    }

    /** What stands on the page. */
    String main() {
        return page.locator("main").innerText();
    }

    /** Somebody of the demonstration comes in, in English. */
    void signsIn(String account) {
        page.navigate("/en/sign-in");
        fillIn(account);
    }

    void fillIn(String account) {
        fillIn(page, account);
    }

    /** On a page that asks who it is. */
    static void fillIn(Page page, String account) {
        page.locator("#account").fill(account);
        page.locator("#password").fill("demo");
        page.locator("main button").click();
    }

    void looksAgain() {
        looksAgain(page);
    }

    /** The page as it is now, asked for when it has wholly come: Chromium refuses to reload one that is still being exchanged. */
    static void looksAgain(Page page) {
        page.waitForLoadState();
        page.navigate(page.url().replaceFirst("#.*", ""));
    }

    /**
     * What the page says is right for everybody: no rule of WCAG 2.2 AA is broken, and nothing needs a wider screen.
     *
     * @param name of the page in its language; the same name is the same page
     */
    void isFitForEverybody(String name) {
        if (!JUDGED.add(name)) {
            return;
        }
        photograph(name);
        // The other mode opens a second page to gather what it finds in frames; the portal has none.
        var found = new AxeBuilder(page)
                .setLegacyMode(true)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                .analyze();
        assertThat(found.getViolations()).as("of %s", name).isEmpty();
        page.setViewportSize(NARROW, HIGH);
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as("width of %s", name)
                .isLessThanOrEqualTo(NARROW);
        page.setViewportSize(WIDE, HIGH);
    }

    private void photograph(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PHOTOGRAPHS.resolve(name + ".png"))
                .setFullPage(true));
    }

    private static Path chromium() {
        try {
            var script = new ProcessBuilder("src/test/sh/chromium.sh")
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            var path = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            assertThat(script.waitFor()).as("chromium.sh").isZero();
            return Path.of(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
