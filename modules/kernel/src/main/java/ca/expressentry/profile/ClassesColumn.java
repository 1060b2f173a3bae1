package ca.expressentry.profile;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** A set of classes as one column: their codes in order, between commas. */
@Converter
public class ClassesColumn implements AttributeConverter<Set<EconomicClass>, String> {

    @Override
    public String convertToDatabaseColumn(Set<EconomicClass> classes) {
        return classes.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
    }

    @Override
    public Set<EconomicClass> convertToEntityAttribute(String column) {
        return Arrays.stream(column.strip().split(","))
                .filter(code -> !code.isBlank())
                .map(EconomicClass::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }
}
