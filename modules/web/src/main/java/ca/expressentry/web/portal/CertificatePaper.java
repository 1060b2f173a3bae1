package ca.expressentry.web.portal;

import ca.expressentry.nominations.Standing;
import ca.expressentry.profile.Identity;
import ca.expressentry.text.Bilingual;
import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * The certificate of a nomination on paper: one page in both languages, tagged so that a screen reader reads it in order (PDF/UA-1), with
 * its font embedded. The record of the house gives the points and not the paper, which therefore says how to verify it.
 */
final class CertificatePaper {

    private static final TemplateEngine PAGES = TemplateEngine.createPrecompiled(
            null, ContentType.Html, CertificatePaper.class.getClassLoader(), CertificatePaper.class.getPackageName());
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final int SQUARE = 240;
    private static final int BLACK = 0x000000;
    private static final int WHITE = 0xFFFFFF;

    static {
        // Else it tells how it sets every page.
        XRLog.setLoggingEnabled(false);
    }

    private CertificatePaper() {}

    /**
     * What stands on it.
     *
     * @param stream how the stream is called
     * @param address where the house is found
     */
    record View(Standing nomination, Identity person, Optional<Bilingual> stream, String address) {

        List<Words> languages() {
            return List.of(Words.in(Locale.ENGLISH), Words.in(Locale.FRENCH));
        }

        /** Where the certificate is verified. */
        String verification(Words words) {
            return address + "/" + words.code() + words.say(VerifyPage.PATH) + "?code=" + nomination.verification();
        }

        /** The same as a picture for a telephone. */
        String square() {
            return "data:image/png;base64,"
                    + Base64.getEncoder().encodeToString(png(verification(Words.in(Locale.ENGLISH))));
        }
    }

    /** The page as it is set. */
    static String html(View view) {
        var page = new StringOutput();
        PAGES.render("paper.jte", Map.of("view", view), page);
        return page.toString();
    }

    static byte[] pdf(View view) {
        try (var out = new ByteArrayOutputStream()) {
            new PdfRendererBuilder()
                    .usePdfUaAccessibility(true)
                    .usePdfVersion(1.7f)
                    .useFont(() -> PDDocument.class.getResourceAsStream(FONT), "Certificate")
                    .withHtmlContent(html(view), null)
                    .toStream(out)
                    .run();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] png(String text) {
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(picture(new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, SQUARE, SQUARE)), "png", out);
            return out.toByteArray();
        } catch (WriterException e) {
            throw new IllegalStateException("cannot be drawn: " + text, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage picture(BitMatrix dots) {
        var picture = new BufferedImage(dots.getWidth(), dots.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < dots.getWidth(); x++) {
            for (int y = 0; y < dots.getHeight(); y++) {
                picture.setRGB(x, y, dots.get(x, y) ? BLACK : WHITE);
            }
        }
        return picture;
    }
}
