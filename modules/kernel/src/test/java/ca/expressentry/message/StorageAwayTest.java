package ca.expressentry.message;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.resource.ResourceException;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StorageAwayTest {

    @ParameterizedTest
    @ValueSource(strings = {"08001", "08003", "08006", "57P01", "57P02", "57P03", "53300"})
    void a_lost_connection_or_a_server_that_is_not_there_is_waited_for(String state) {
        assertThat(StorageAway.isCauseOf(new SQLException("away", state))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "23503", "22001", "40001", "40P01", "42P01", "57014", "53100", "0A000"})
    void what_a_database_that_is_there_refuses_is_not(String state) {
        assertThat(StorageAway.isCauseOf(new SQLException("there", state))).isFalse();
    }

    @Test
    void a_state_that_is_not_told_says_nothing() {
        assertThat(StorageAway.isCauseOf(new SQLException("no state"))).isFalse();
    }

    @Test
    void the_kind_of_the_exception_tells_it_too() {
        assertThat(StorageAway.isCauseOf(new SQLRecoverableException())).isTrue();
        assertThat(StorageAway.isCauseOf(new SQLTransientConnectionException())).isTrue();
        assertThat(StorageAway.isCauseOf(new SQLNonTransientConnectionException()))
                .isTrue();
        assertThat(StorageAway.isCauseOf(new ResourceException("no connection to give")))
                .isTrue();
        assertThat(StorageAway.isCauseOf(new SQLTimeoutException())).isFalse();
        assertThat(StorageAway.isCauseOf(new SQLIntegrityConstraintViolationException()))
                .isFalse();
    }

    @Test
    void it_is_found_however_deep_it_lies() {
        var deep = new IllegalStateException(new IllegalArgumentException(new SQLException("away", "08006")));

        assertThat(StorageAway.isCauseOf(deep)).isTrue();
        assertThat(StorageAway.isCauseOf(new IllegalStateException(new IllegalArgumentException("a fault of ours"))))
                .isFalse();
    }
}
