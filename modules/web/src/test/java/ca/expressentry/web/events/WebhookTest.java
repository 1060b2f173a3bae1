package ca.expressentry.web.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.expressentry.profile.Province;
import ca.expressentry.text.Invalid;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookTest {

    static final Instant NOW = Instant.parse("2026-07-01T12:00:00Z");

    final Webhook webhook = new Webhook(
            Feed.of(Province.ON),
            URI.create("https://receiver.example.com/events"),
            EnumSet.allOf(Kind.class),
            "on-integrator",
            7,
            NOW);

    /** The example that the specification of Standard Webhooks is tested with. */
    @Test
    void a_signature_is_the_one_that_receivers_compute() {
        assertThat(Signature.of(
                        "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                        "msg_p5jXN8AQM9LWM0D4loKWxJek",
                        Instant.ofEpochSecond(1_614_265_330),
                        "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void the_wait_doubles_from_a_second_to_an_hour() {
        assertThat(Webhook.wait(1)).isEqualTo(Duration.ofSeconds(1));
        assertThat(Webhook.wait(4)).isEqualTo(Duration.ofSeconds(8));
        assertThat(Webhook.wait(12)).isEqualTo(Duration.ofSeconds(2_048));
        assertThat(Webhook.wait(13)).isEqualTo(Duration.ofHours(1));
        assertThat(Webhook.wait(1_000)).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void what_failed_is_due_again_after_its_wait_and_not_before() {
        webhook.failed(NOW, false);

        assertThat(webhook.isDue(NOW.plusMillis(999))).isFalse();
        assertThat(webhook.isDue(NOW.plusSeconds(1))).isTrue();
        assertThat(webhook.delivered()).isEqualTo(7);
    }

    @Test
    void after_three_days_without_a_success_it_is_disabled_until_somebody_enables_it() {
        assertThat(webhook.failed(NOW, false)).isFalse();
        assertThat(webhook.failed(NOW.plus(Webhook.PATIENCE).minusSeconds(1), false))
                .isFalse();
        assertThat(webhook.failed(NOW.plus(Webhook.PATIENCE), false)).isTrue();

        assertThat(webhook.isDue(NOW.plus(Webhook.PATIENCE.multipliedBy(2)))).isFalse();
        webhook.enable(NOW);
        assertThat(webhook.isDue(NOW)).isTrue();
    }

    @Test
    void one_success_and_the_days_are_counted_anew() {
        webhook.failed(NOW, false);
        webhook.succeeded(7, 8);

        assertThat(webhook.delivered()).isEqualTo(8);
        assertThat(webhook.failed(NOW.plus(Webhook.PATIENCE), false)).isFalse();
    }

    @Test
    void a_receiver_that_is_gone_for_good_is_asked_no_more() {
        assertThat(webhook.failed(NOW, true)).isTrue();
    }

    @Test
    void what_was_moved_while_an_event_was_on_its_way_stays_where_it_was_moved() {
        webhook.moveTo(2, NOW);
        webhook.succeeded(7, 8);

        assertThat(webhook.delivered()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "0.0.0.0",
                "0.1.2.3",
                "100.64.0.1",
                "192.0.0.8",
                "192.0.2.1",
                "198.18.0.1",
                "198.51.100.7",
                "203.0.113.9",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "fec0::1",
                "ff02::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "2002:a00:1::1",
                "2001::1",
                "2001:db8::1"
            })
    void nothing_is_sent_to_this_machine_its_neighbours_or_what_stands_for_them(String address)
            throws UnknownHostException {
        assertThat(Destinations.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "100.63.255.255", "172.32.0.1", "198.20.0.1", "205.193.117.1", "2607:f8b0::1"})
    void what_is_public_may_be_sent_to(String address) throws UnknownHostException {
        assertThat(Destinations.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://receiver.example.com/",
                "https://user@receiver.example.com/",
                "https://receiver.example.com/#a",
                "https:///events",
                "https://127.0.0.1/",
                "https://[::1]/",
                "https://10.0.0.1:8443/x",
                "file:/etc/passwd",
                "ftp://receiver.example.com/",
                "receiver",
                "",
                "https://receiver.example.com/a b"
            })
    void an_address_that_is_none_is_refused(String address) {
        assertThatThrownBy(() -> new Destinations().parse(address)).isInstanceOf(Invalid.class);
    }

    @Test
    void a_secure_address_is_taken_and_what_its_name_means_is_looked_at_before_each_sending()
            throws UnknownHostException {
        var destinations = new Destinations();

        assertThat(destinations.parse("https://receiver.example.com:8443/events?of=ON"))
                .isEqualTo(URI.create("https://receiver.example.com:8443/events?of=ON"));
        assertThat(destinations.isAllowed(URI.create("https://localhost/"))).isFalse();
    }
}
