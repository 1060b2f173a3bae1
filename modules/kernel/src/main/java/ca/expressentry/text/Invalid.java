package ca.expressentry.text;

/** A value that cannot be: thrown by the constructor of the value, answered at the window with the field at fault. */
public final class Invalid extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient Bilingual text;
    private final String component;

    /** The value as a whole cannot be. */
    public Invalid(String code, String en, String fr) {
        this(code, new Bilingual(en, fr));
    }

    public Invalid(String code, Bilingual text) {
        this(code, text, "");
    }

    private Invalid(String code, Bilingual text, String component) {
        super(code + ": " + text.en());
        this.code = code;
        this.text = text;
        this.component = component;
    }

    /** The same, and it is this component of the value that cannot be. */
    public Invalid at(String name) {
        return new Invalid(code, text, name);
    }

    /** The component at fault; empty when it is the value as a whole. */
    public String component() {
        return component;
    }

    public String code() {
        return code;
    }

    public Bilingual text() {
        return text;
    }
}
