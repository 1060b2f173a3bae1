package ca.expressentry.profile;

/**
 * Education and work as they counted on the day a candidate was ranked, and no more of them than provinces search by.
 *
 * @param canadianYears completed years of Canadian work; {@value #MOST_CANADIAN} stands for as many or more
 * @param foreignYears completed years of foreign work; {@value #MOST_FOREIGN} stands for as many or more
 * @param tradeCertificate whether there is a certificate of qualification issued in Canada
 */
public record Background(EducationLevel education, int canadianYears, int foreignYears, boolean tradeCertificate) {

    /** More years than these make no difference to any table of the law. */
    public static final int MOST_CANADIAN = 5;

    public static final int MOST_FOREIGN = 3;

    public Background {
        canadianYears = Math.min(canadianYears, MOST_CANADIAN);
        foreignYears = Math.min(foreignYears, MOST_FOREIGN);
    }
}
