package ca.expressentry.profile;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** A set of categories as one column: their codes in order, between commas. */
@Converter
public class CategoriesColumn implements AttributeConverter<Set<Category>, String> {

    @Override
    public String convertToDatabaseColumn(Set<Category> categories) {
        return categories.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
    }

    @Override
    public Set<Category> convertToEntityAttribute(String column) {
        return Arrays.stream(column.strip().split(","))
                .filter(code -> !code.isBlank())
                .map(Category::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }
}
