package ca.expressentry.profile;

/** The language tests that the Minister has designated (IRPR 74). */
public enum LanguageTest {
    IELTS_GENERAL_TRAINING("IELTS General Training", OfficialLanguage.ENGLISH),
    CELPIP_GENERAL("CELPIP-General", OfficialLanguage.ENGLISH),
    PTE_CORE("PTE Core", OfficialLanguage.ENGLISH),
    TEF_CANADA("TEF Canada", OfficialLanguage.FRENCH),
    TCF_CANADA("TCF Canada", OfficialLanguage.FRENCH);

    private final String title;
    private final OfficialLanguage language;

    LanguageTest(String title, OfficialLanguage language) {
        this.title = title;
        this.language = language;
    }

    /** Its name, the same in both languages. */
    public String title() {
        return title;
    }

    public OfficialLanguage language() {
        return language;
    }
}
