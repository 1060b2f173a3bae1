package ca.expressentry.text;

/** A value that cannot be: thrown by the constructor of the value, answered at the window with the field at fault. */
public final class Invalid extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient Bilingual text;

    public Invalid(String code, String en, String fr) {
        this(code, new Bilingual(en, fr));
    }

    public Invalid(String code, Bilingual text) {
        super(code + ": " + text.en());
        this.code = code;
        this.text = text;
    }

    public String code() {
        return code;
    }

    public Bilingual text() {
        return text;
    }
}
