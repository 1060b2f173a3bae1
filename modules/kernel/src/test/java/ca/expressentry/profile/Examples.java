package ca.expressentry.profile;

import static ca.expressentry.profile.EducationLevel.BACHELOR_OR_THREE_YEAR;
import static ca.expressentry.profile.EducationLevel.MASTERS_OR_PROFESSIONAL;
import static ca.expressentry.profile.EducationLevel.ONE_YEAR;
import static ca.expressentry.profile.EducationLevel.SECONDARY;
import static ca.expressentry.profile.EducationLevel.TWO_YEAR;

import ca.expressentry.profile.Job.Circumstance;
import ca.expressentry.profile.Profile.Partner;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The cast: people used by the tests of every module, as seen on any day; the constants are of one day. */
public final class Examples {

    /** The day on which the constants are what they are said to be. */
    public static final LocalDate DAY = LocalDate.of(2026, 7, 1);

    public static final Profile AMINA = amina(DAY);
    public static final Profile BRUNO = bruno(DAY);
    public static final Profile CELINE = celine(DAY);
    public static final Profile DAVID = david(DAY);
    public static final Profile ELENA = elena(DAY);
    public static final Profile FARID = farid(DAY);
    public static final Profile GRACE = grace(DAY);
    public static final Profile HIRO = hiro(DAY);
    public static final Profile INES = ines(DAY);
    public static final Profile JONAS = jonas(DAY);
    public static final Profile KAMALA = kamala(DAY);
    public static final Profile LUCA = luca(DAY);
    public static final Profile MEI = mei(DAY);

    private Examples() {}

    /** A software engineer, 29, with a Canadian master's degree, two years in Canada and three abroad: FSW and CEC. */
    public static Profile amina(LocalDate day) {
        return Example.of("Okafor", day)
                .citizenOf("NG")
                .aged(29)
                .english(10, 9, 10, 9)
                .education(
                        Example.canadian(MASTERS_OR_PROFESSIONAL, day.minusYears(3), 24),
                        Example.assessed(BACHELOR_OR_THREE_YEAR, day.minusYears(3)))
                .work(
                        Example.abroad("21231", day.minusYears(9), day.minusYears(6)),
                        Example.inCanadaSince("21231", day.minusYears(2).minusMonths(3)))
                .studiedInCanada()
                .destinations(Province.ON, Province.BC)
                .funds(25_000)
                .profile();
    }

    /** A carpenter, 38, with a certificate of qualification and CLB 5: FST and nothing else. */
    public static Profile bruno(LocalDate day) {
        return Example.of("Silva", day)
                .citizenOf("BR")
                .aged(38)
                .english(4, 4, 5, 5)
                .educated(ONE_YEAR)
                .work(Example.abroadSince("72310", day.minusYears(4)))
                .certificate("72310", Province.AB)
                .funds(16_000)
                .profile();
    }

    /** A francophone accountant, 33, with English at CLB 6: FSW, and in the French category. */
    public static Profile celine(LocalDate day) {
        return Example.of("Diallo", day)
                .citizenOf("SN")
                .aged(33)
                .first(OfficialLanguage.FRENCH)
                .french(9)
                .english(6)
                .educated(MASTERS_OR_PROFESSIONAL)
                .work(Example.abroadSince("11100", day.minusYears(5)))
                .funds(20_000)
                .profile();
    }

    /** A civil engineer, 36, with an accompanying partner and two children: FSW, with points for the partner. */
    public static Profile david(LocalDate day) {
        return Example.of("Kovacs", day)
                .citizenOf("HU")
                .aged(36)
                .english(9)
                .educated(MASTERS_OR_PROFESSIONAL)
                .work(Example.abroadSince("21300", day.minusYears(8)))
                .partner(partner(day))
                .children(2)
                .funds(40_000)
                .profile();
    }

    /** An accompanying partner with a bachelor's degree and CLB 7. */
    public static Partner partner(LocalDate day) {
        return new Partner(
                true,
                false,
                Optional.of(Example.celpip(day.minusMonths(5), 7, 7, 7, 7)),
                List.of(Example.assessed(BACHELOR_OR_THREE_YEAR, day.minusYears(1))),
                List.of(),
                false);
    }

    /** A truck driver, 31, with two Canadian years in TEER 3 and CLB 5: CEC and nothing else. */
    public static Profile elena(LocalDate day) {
        return Example.of("Popescu", day)
                .citizenOf("RO")
                .aged(31)
                .english(5)
                .educated(SECONDARY)
                .work(Example.inCanadaSince("73300", day.minusYears(2)))
                .funds(0)
                .profile();
    }

    /** A bachelor, 29, CLB 9, one year of work: 66 points and therefore in no class. */
    public static Profile farid(LocalDate day) {
        return Example.of("Rahimi", day)
                .citizenOf("AF")
                .aged(29)
                .english(9)
                .educated(BACHELOR_OR_THREE_YEAR)
                .work(Example.abroad("21231", day.minusDays(400), day.minusDays(1)))
                .profile();
    }

    /** A two-year diploma, 35, CLB 8, two years of work, a relative in Canada: exactly 67 points. */
    public static Profile grace(LocalDate day) {
        return Example.of("Mensah", day)
                .citizenOf("GH")
                .aged(35)
                .english(8)
                .educated(TWO_YEAR)
                .work(Example.abroad("21231", day.minusDays(800), day.minusDays(1)))
                .relative()
                .profile();
    }

    /** Plenty of points, 32, but CLB 6 in writing and no work in Canada: in no class. */
    public static Profile hiro(LocalDate day) {
        return Example.of("Tanaka", day)
                .citizenOf("JP")
                .aged(32)
                .english(9, 6, 9, 9)
                .educated(EducationLevel.DOCTORATE)
                .work(Example.abroadSince("21231", day.minusYears(7)))
                .profile();
    }

    /** A web designer, 37, whose partner is a permanent resident, so that the partner gives nothing: FSW and CEC. */
    public static Profile ines(LocalDate day) {
        return Example.of("Moreno", day)
                .citizenOf("MX")
                .aged(37)
                .english(8)
                .educated(BACHELOR_OR_THREE_YEAR)
                .work(Example.inCanadaSince("21233", day.minusYears(4).minusMonths(1)))
                .partner(new Partner(
                        true,
                        true,
                        Optional.of(Example.celpip(day.minusMonths(5), 9, 9, 9, 9)),
                        List.of(),
                        List.of(Example.inCanadaSince("14100", day.minusYears(3))),
                        true))
                .funds(20_000)
                .profile();
    }

    /** A cook, 41, with an assessed offer from the employer he works for: FSW by arranged employment, CEC and FST. */
    public static Profile jonas(LocalDate day) {
        return Example.of("Berg", day)
                .citizenOf("SE")
                .aged(41)
                .english(7)
                .educated(BACHELOR_OR_THREE_YEAR)
                .work(Example.inCanadaSince("63200", day.minusYears(2).minusMonths(6)))
                .offer(Example.offerOf("63200", JobOffer.Basis.ASSESSED_PERMIT_SAME_EMPLOYER, 30))
                .funds(0)
                .profile();
    }

    /** A registered nurse, 34, three Canadian years: FSW and CEC, and in the health care category. */
    public static Profile kamala(LocalDate day) {
        return Example.of("Nair", day)
                .aged(34)
                .english(9)
                .educated(BACHELOR_OR_THREE_YEAR)
                .work(
                        Example.abroad("31301", day.minusYears(8), day.minusYears(4)),
                        Example.inCanadaSince("31301", day.minusYears(3).minusMonths(2)))
                .destinations(Province.NS)
                .funds(18_000)
                .profile();
    }

    /** As strong as Amina, but Quebec is the only place to live: in no class. */
    public static Profile luca(LocalDate day) {
        return Example.like(amina(day), day)
                .passport("YA1234567")
                .citizenOf("IT")
                .destinations(Province.QC)
                .profile();
    }

    /** A family physician, 40, self-employed in Canada and paid by public funds: CEC since 2023-04-25. */
    public static Profile mei(LocalDate day) {
        return Example.of("Zhang", day)
                .citizenOf("CN")
                .aged(40)
                .english(9)
                .education(Example.assessed(MASTERS_OR_PROFESSIONAL, day.minusYears(1), "Medical Council of Canada"))
                .work(Example.inCanadaSince(
                        "31102",
                        day.minusYears(1).minusMonths(6),
                        Circumstance.SELF_EMPLOYED,
                        Circumstance.PUBLICLY_FUNDED_PHYSICIAN))
                .profile();
    }
}
