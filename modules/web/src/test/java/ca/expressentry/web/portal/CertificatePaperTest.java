package ca.expressentry.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import ca.expressentry.nominations.Standing;
import ca.expressentry.nominations.Standing.State;
import ca.expressentry.nominations.VerificationCode;
import ca.expressentry.profile.ExpressionOfInterestNumber;
import ca.expressentry.profile.Identity;
import ca.expressentry.profile.Province;
import ca.expressentry.text.Bilingual;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class CertificatePaperTest {

    static final CertificatePaper.View VIEW = new CertificatePaper.View(
            new Standing(
                    "ON-2026-000123",
                    Province.ON,
                    ExpressionOfInterestNumber.of(100_000_042),
                    State.ACCEPTED,
                    LocalDate.of(2026, 11, 24),
                    LocalDate.of(2026, 12, 24),
                    Optional.of("ON-WP"),
                    Optional.empty(),
                    Optional.empty(),
                    VerificationCode.parse("AB2C-DE3F-GH4J"),
                    3),
            new Identity("Ouédraogo <b>", Optional.of("Zoé & Anaïs"), LocalDate.of(1996, 5, 1), "BF", "P1234567"),
            Optional.of(new Bilingual("Workforce Priority", "Main-d’œuvre prioritaire")),
            "https://pool.example");

    static PDDocument paper() throws IOException {
        return Loader.loadPDF(CertificatePaper.pdf(VIEW));
    }

    @Test
    void it_is_one_page_that_says_everything_in_both_languages_and_names_nobody_by_number() throws IOException {
        try (var paper = paper()) {
            assertThat(paper.getNumberOfPages()).isEqualTo(1);
            var text = new PDFTextStripper().getText(paper);
            assertThat(text)
                    .contains("Nomination certificate", "Certificat de désignation", "ON-2026-000123", "AB2C-DE3F-GH4J")
                    .contains("Ouédraogo <b>", "Zoé & Anaïs", "November 24, 2026", "24 novembre 2026")
                    .contains("Workforce Priority", "Main-d’œuvre prioritaire")
                    .contains("https://pool.example/en/verify?code=AB2C-DE3F-GH4J")
                    .contains("https://pool.example/fr/verifier?code=AB2C-DE3F-GH4J")
                    .doesNotContain("E100000042", "P1234567");
        }
    }

    @Test
    void it_is_tagged_for_screen_readers_in_its_languages() throws IOException {
        try (var paper = paper()) {
            var catalogue = paper.getDocumentCatalog();
            assertThat(catalogue.getMarkInfo().isMarked()).isTrue();
            assertThat(catalogue.getLanguage()).isEqualTo("en");
            assertThat(catalogue.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(paper.getDocumentInformation().getTitle()).isEqualTo("ON-2026-000123");
            assertThat(new String(catalogue.getMetadata().toByteArray(), java.nio.charset.StandardCharsets.UTF_8))
                    .contains("pdfuaid");
            var tags = new ArrayList<PDStructureElement>();
            collect(catalogue.getStructureTreeRoot(), tags);
            assertThat(tags)
                    .extracting(PDStructureElement::getStructureType)
                    .contains("H1", "Table", "TR", "TH", "TD", "Figure", "P");
            assertThat(tags).extracting(PDStructureElement::getLanguage).contains("fr");
            assertThat(tags.stream().filter(tag -> tag.getStructureType().equals("Figure")))
                    .allSatisfy(figure ->
                            assertThat(figure.getAlternateDescription()).contains("Adresse"));
        }
    }

    @Test
    void it_is_what_it_claims_to_be_for_readers_of_all_kinds() throws Exception {
        assertThat(faults(CertificatePaper.pdf(VIEW))).isEmpty();
    }

    @Test
    void and_what_is_not_is_found() throws Exception {
        var untitled = new ByteArrayOutputStream();
        try (var paper = paper()) {
            paper.getDocumentCatalog().setMetadata(null);
            paper.save(untitled);
        }

        assertThat(faults(untitled.toByteArray())).isNotEmpty();
    }

    /** What veraPDF finds wrong by PDF/UA-1 (ISO 14289-1), by clause. */
    private static List<String> faults(byte[] pdf) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        var house = Foundries.defaultInstance();
        try (var parser = house.createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                var validator = house.createValidator(PDFAFlavour.PDFUA_1, false)) {
            var result = validator.validate(parser);
            assertThat(result.getTotalAssertions()).isPositive();
            return result.getTestAssertions().stream()
                    .map(fault -> fault.getRuleId().getClause() + " " + fault.getMessage())
                    .toList();
        }
    }

    @Test
    void its_font_is_embedded() throws IOException {
        try (var paper = paper()) {
            var resources = paper.getPage(0).getResources();
            var fonts = new ArrayList<String>();
            for (COSName name : resources.getFontNames()) {
                assertThat(resources.getFont(name).isEmbedded()).isTrue();
                fonts.add(resources.getFont(name).getName());
            }
            assertThat(fonts).isNotEmpty().allMatch(name -> name.contains("LiberationSans"));
        }
    }

    @Test
    void it_can_be_looked_at() throws IOException {
        var picture = Path.of("target", "certificate.pdf");
        Files.createDirectories(picture.getParent());
        Files.write(picture, CertificatePaper.pdf(VIEW));

        assertThat(picture).isNotEmptyFile();
    }

    private static void collect(PDStructureNode node, List<PDStructureElement> found) {
        for (var kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                found.add(element);
                collect(element, found);
            }
        }
    }
}
