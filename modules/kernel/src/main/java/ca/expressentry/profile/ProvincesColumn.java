package ca.expressentry.profile;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** A set of provinces as one column: their codes in order, between commas. */
@Converter
public class ProvincesColumn implements AttributeConverter<Set<Province>, String> {

    @Override
    public String convertToDatabaseColumn(Set<Province> provinces) {
        return provinces.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
    }

    @Override
    public Set<Province> convertToEntityAttribute(String column) {
        return Arrays.stream(column.strip().split(","))
                .filter(code -> !code.isBlank())
                .map(Province::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }
}
