package ca.expressentry.text;

/** A cell of a sheet that people open in a spreadsheet: opening it runs nothing that somebody once wrote into a field. */
public final class Cell {

    /** What makes a spreadsheet take a text for a formula, the wide signs of East Asian keyboards among them. */
    private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private Cell() {}

    public static boolean isFormula(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    }

    /** The text as it is, behind an apostrophe if it would be taken for a formula. */
    public static String harmless(String text) {
        return isFormula(text) ? "'" + text : text;
    }
}
