package ca.expressentry.profile;

/** The language tests that the Minister has designated (IRPR 74). */
public enum LanguageTest {
    IELTS_GENERAL_TRAINING(OfficialLanguage.ENGLISH),
    CELPIP_GENERAL(OfficialLanguage.ENGLISH),
    PTE_CORE(OfficialLanguage.ENGLISH),
    TEF_CANADA(OfficialLanguage.FRENCH),
    TCF_CANADA(OfficialLanguage.FRENCH);

    private final OfficialLanguage language;

    LanguageTest(OfficialLanguage language) {
        this.language = language;
    }

    public OfficialLanguage language() {
        return language;
    }
}
