package ca.expressentry.demo;

import ca.expressentry.demo.Archetype.Years;
import ca.expressentry.text.MarkdownDocument;
import java.util.ArrayList;
import java.util.List;

/**
 * People of one kind, of an age, whose first language reaches a level in every ability.
 *
 * @param language the level, CLB or NCLC
 */
record Group(Archetype kind, Years ages, int language) {

    private static final List<String> LEVELS = List.of("5", "7", "8", "9", "10");

    /** Every group with its share of the population. */
    static Shares<Group> all() {
        var kinds = Archetype.all();
        var groups = new ArrayList<Group>();
        var shares = new ArrayList<Integer>();
        for (var row :
                MarkdownDocument.read(Group.class, "groups.md").table("Groups").rows()) {
            var kind = kinds.get(row.text("Archetype"));
            if (kind == null) {
                throw new IllegalArgumentException("no such archetype: " + row);
            }
            for (var level : LEVELS) {
                groups.add(new Group(kind, Years.parse(row.text("Ages")), Integer.parseInt(level)));
                shares.add(row.number(level));
            }
        }
        return new Shares<>(groups, shares);
    }
}
