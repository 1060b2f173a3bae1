package ca.expressentry.web.events;

import ca.expressentry.message.Role;
import ca.expressentry.profile.Province;
import java.net.URI;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The events of one reader: a province has those that are its own, the department has all. Each is numbered by itself, 1, 2, 3 without
 * a gap, so that a number tells nothing about what others have.
 *
 * @param name the code of a province, or of the department
 */
record Feed(String name) {

    static final Feed DEPARTMENT = new Feed("DEPARTMENT");

    static Feed of(Province province) {
        return new Feed(province.name());
    }

    /** That of somebody in these groups. */
    static Feed of(Predicate<String> isIn) {
        return Role.province(isIn).map(Feed::of).orElse(DEPARTMENT);
    }

    static List<Feed> all() {
        return Stream.concat(
                        Stream.of(DEPARTMENT), Province.thatNominate().stream().map(Feed::of))
                .toList();
    }

    /** The context in which the number of an event is unique. */
    URI source(URI house) {
        return house.resolve("/api/v1/events/of/" + name);
    }
}
