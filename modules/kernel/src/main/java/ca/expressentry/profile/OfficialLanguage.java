package ca.expressentry.profile;

/** The two official languages of Canada. */
public enum OfficialLanguage {
    ENGLISH,
    FRENCH;

    public OfficialLanguage other() {
        return this == ENGLISH ? FRENCH : ENGLISH;
    }
}
