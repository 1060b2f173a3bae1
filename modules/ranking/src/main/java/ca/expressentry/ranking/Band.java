package ca.expressentry.ranking;

import java.util.regex.Pattern;

/** A range of whole numbers as the law writes it: "17 or less", "18", "20 to 29", "CLB 4 or 5", "5 or more years". */
record Band(int from, int to) {

    /** The end of a band that has none. */
    static final int NO_END = Integer.MAX_VALUE;

    private static final Pattern FORM =
            Pattern.compile("(?:CLB |NCLC )?(less than )?(\\d{1,3})(?: (to|or) (\\d{1,3}|less|more))?(?: years?)?");

    Band {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("not a band: " + from + " to " + to);
        }
    }

    static Band parse(String text) {
        var form = FORM.matcher(text);
        if (!form.matches() || form.group(1) != null && form.group(3) != null) {
            throw new IllegalArgumentException("not a band: " + text);
        }
        var number = Integer.parseInt(form.group(2));
        if (form.group(1) != null) {
            return new Band(0, number - 1);
        }
        if (form.group(3) == null) {
            return new Band(number, number);
        }
        return switch (form.group(3) + " " + form.group(4)) {
            case "or less" -> new Band(0, number);
            case "or more" -> new Band(number, NO_END);
            case "to less", "to more" -> throw new IllegalArgumentException("not a band: " + text);
            default -> between(number, Integer.parseInt(form.group(4)), form.group(3), text);
        };
    }

    /** "4 or 5" names both its numbers, so they are neighbours; "20 to 29" names its ends. */
    private static Band between(int from, int to, String word, String text) {
        if (to <= from || word.equals("or") && to != from + 1) {
            throw new IllegalArgumentException("not a band: " + text);
        }
        return new Band(from, to);
    }

    boolean includes(int number) {
        return from <= number && number <= to;
    }
}
