package ca.expressentry.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.expressentry.message.Event.AskedOutOfSight;
import ca.expressentry.message.Event.CandidateLeftPool;
import ca.expressentry.message.Event.CandidateRanked;
import ca.expressentry.message.Event.Charge;
import ca.expressentry.message.Event.DayBegan;
import ca.expressentry.message.Event.DeadLetterHandled;
import ca.expressentry.message.Event.EligibilityDetermined;
import ca.expressentry.message.Event.ExpressionOfInterestEnded;
import ca.expressentry.message.Event.ExpressionOfInterestSubmitted;
import ca.expressentry.message.Event.HeardByEligibility;
import ca.expressentry.message.Event.HeardByIntake;
import ca.expressentry.message.Event.HeardByInvitations;
import ca.expressentry.message.Event.HeardByNominations;
import ca.expressentry.message.Event.HeardByRanking;
import ca.expressentry.message.Event.IdentityRevealed;
import ca.expressentry.message.Event.InterestAnswered;
import ca.expressentry.message.Event.InterestNotified;
import ca.expressentry.message.Event.InvitationClosed;
import ca.expressentry.message.Event.InvitationIssued;
import ca.expressentry.message.Event.Listing;
import ca.expressentry.message.Event.NominationAccepted;
import ca.expressentry.message.Event.NominationBecame;
import ca.expressentry.message.Event.NominationOffered;
import ca.expressentry.message.Event.NominationProposed;
import ca.expressentry.message.Event.NominationSentBack;
import ca.expressentry.message.Event.NominationWithdrawn;
import ca.expressentry.message.Event.NoticeGiven;
import ca.expressentry.message.Event.PoolCounted;
import ca.expressentry.message.Event.ProvinceSettingsChanged;
import ca.expressentry.message.Event.ProvinceUserChanged;
import ca.expressentry.message.Event.RoundCalled;
import ca.expressentry.message.Event.RoundHeld;
import ca.expressentry.message.Event.WebhookChanged;
import ca.expressentry.profile.Background;
import ca.expressentry.profile.Category;
import ca.expressentry.profile.EconomicClass;
import ca.expressentry.profile.EducationLevel;
import ca.expressentry.profile.Examples;
import ca.expressentry.profile.ExpressionOfInterestNumber;
import ca.expressentry.profile.Noc;
import ca.expressentry.profile.OfficialLanguage;
import ca.expressentry.profile.Province;
import ca.expressentry.text.Bilingual;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventJsonTest {

    static final ExpressionOfInterestNumber WHO = ExpressionOfInterestNumber.of(42);
    static final Instant THEN = Instant.parse("2026-07-01T12:34:56.123456Z");
    static final LocalDate DAY = LocalDate.of(2026, 7, 1);

    static final List<Class<?>> HEARERS = List.of(
            HeardByIntake.class,
            HeardByEligibility.class,
            HeardByRanking.class,
            HeardByInvitations.class,
            HeardByNominations.class);

    static List<Event> examples() {
        return List.of(
                new ExpressionOfInterestSubmitted(WHO, 2, THEN, Examples.AMINA),
                new ExpressionOfInterestEnded(WHO, ExpressionOfInterestEnded.Ending.EXPIRED),
                new EligibilityDetermined(WHO, 3, 2, THEN, Examples.INES, Set.of(EconomicClass.CEC, EconomicClass.FSW)),
                new CandidateRanked(
                        WHO,
                        4,
                        1200,
                        THEN,
                        Set.of(EconomicClass.PNP, EconomicClass.FST),
                        Set.of(Category.TRADES, Category.FRENCH),
                        new Listing(
                                Set.of(Province.NS, Province.YT),
                                Optional.of(new Noc("21231")),
                                OfficialLanguage.FRENCH,
                                Optional.of(new Background(EducationLevel.DOCTORATE, 2, 3, true)))),
                new CandidateLeftPool(WHO, 5, CandidateLeftPool.Why.INVITED),
                new NominationAccepted(WHO, Province.ON, "ON-2026-1", DAY),
                new NominationWithdrawn(
                        WHO, Province.ON, "ON-2026-1", DAY, Optional.of("No longer meets the criteria"), List.of()),
                new NominationProposed(
                        WHO,
                        Province.BC,
                        "BC-2026-1",
                        Optional.of("BC-SI"),
                        DAY.plusDays(30),
                        List.of(new Charge(2026, 41, 42))),
                new NominationSentBack(
                        WHO,
                        Province.BC,
                        "BC-2026-1",
                        "The offer of employment ended",
                        List.of(new Charge(2026, 42, 41))),
                new NominationOffered(WHO, Province.BC, "BC-2026-1", Optional.empty(), DAY.plusDays(30), List.of()),
                new NominationBecame(
                        WHO,
                        Province.BC,
                        "BC-2026-1",
                        NominationBecame.State.WITHDRAWN,
                        Optional.of("Another offer"),
                        List.of()),
                new InterestNotified(WHO, Province.NB, "NB-7K2MQ4ZT", DAY.plusDays(45)),
                new InterestAnswered(WHO, Province.NB, "NB-7K2MQ4ZT", true),
                new IdentityRevealed(WHO, Province.NB, "validation-code"),
                new NoticeGiven(true, Optional.of(new Bilingual("Closed tonight", "Fermé ce soir"))),
                new DeadLetterHandled("ranking-12", "DayBegan", "day", DeadLetterHandled.Handling.DISCARDED),
                new ProvinceSettingsChanged(Province.BC, "second-pair-of-eyes", "true", "false"),
                new ProvinceUserChanged(Province.BC, "anne@example.ca", "roles", "officer", "officer, approver"),
                new InvitationIssued(WHO, "448", EconomicClass.PNP, DAY.plusDays(60)),
                new InvitationClosed(WHO, "448", InvitationClosed.How.DECLINED),
                new AskedOutOfSight("E000000042", Province.BC, "bc-officer", "ON-2026-1"),
                new RoundCalled("448", THEN),
                new PoolCounted("448", new PoolDigest(1, "00".repeat(32)), Optional.of(1L << 40 | 17)),
                new RoundHeld("448", "PNP", 16, Optional.of(731), Optional.of(THEN)),
                new WebhookChanged(
                        "6f6c0f4e-8f4e-4b57-8a2c-4f3d1f1f9a11",
                        "ON",
                        WebhookChanged.Change.CREATED,
                        Optional.of("https://receiver.example.com/events")),
                new DayBegan(DAY));
    }

    /** Every kind of event that there is. */
    static Stream<Class<?>> kinds() {
        return Arrays.stream(Event.class.getDeclaredClasses())
                .filter(Class::isRecord)
                .filter(Event.class::isAssignableFrom);
    }

    @Test
    void every_kind_of_event_has_an_example_here() {
        assertThat(kinds())
                .isNotEmpty()
                .allSatisfy(kind -> assertThat(examples()).anyMatch(kind::isInstance));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void an_event_survives_the_trip(Event event) {
        assertThat(Json.read(Json.write(event), event.getClass())).isEqualTo(event);
    }

    @Test
    void so_does_one_that_names_no_destination_and_no_occupation() {
        var event = new CandidateRanked(
                WHO,
                1,
                0,
                THEN,
                Set.of(EconomicClass.CEC),
                Set.of(),
                new Listing(Set.of(), Optional.empty(), OfficialLanguage.ENGLISH));

        assertThat(Json.read(Json.write(event), CandidateRanked.class)).isEqualTo(event);
    }

    @Test
    void so_does_every_declaration_of_the_cast() {
        assertThat(List.of(
                        Examples.BRUNO,
                        Examples.CELINE,
                        Examples.DAVID,
                        Examples.ELENA,
                        Examples.FARID,
                        Examples.GRACE,
                        Examples.HIRO,
                        Examples.JONAS,
                        Examples.KAMALA,
                        Examples.LUCA,
                        Examples.MEI))
                .map(profile -> new ExpressionOfInterestSubmitted(WHO, 1, THEN, profile))
                .allSatisfy(event -> assertThat(Json.read(Json.write(event), ExpressionOfInterestSubmitted.class))
                        .isEqualTo(event));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void a_field_that_nobody_knows_is_refused(Event event) {
        var json = Json.write(event).replaceFirst("\\{", "{\"another\":1,");

        assertThatThrownBy(() -> Json.read(json, event.getClass())).hasMessageContaining("another");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void every_event_is_heard_by_somebody_or_is_for_the_record_alone(Class<?> kind) {
        assertThat(HEARERS.stream().anyMatch(hearer -> hearer.isAssignableFrom(kind)))
                .isNotEqualTo(Event.ForTheRecord.class.isAssignableFrom(kind));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void each_hearer_is_told_the_event_itself_and_once(Event event) throws ReflectiveOperationException {
        for (var hearer : HEARERS) {
            if (hearer.isInstance(event)) {
                var heard = new ArrayList<Object>();
                var tell = hearer.getDeclaredMethods()[0];
                var ear = Proxy.newProxyInstance(
                        Event.class.getClassLoader(), tell.getParameterTypes(), (proxy, method, arguments) -> {
                            heard.add(arguments[0]);
                            return null;
                        });
                tell.invoke(event, ear);
                assertThat(heard).as("%s", hearer.getSimpleName()).containsExactly(event);
            }
        }
    }

    @Test
    void what_concerns_one_candidate_or_one_round_or_the_calendar_keeps_its_order() {
        assertThat(new CandidateLeftPool(WHO, 1, CandidateLeftPool.Why.ENDED).key())
                .isEqualTo("E000000042");
        assertThat(new RoundCalled("448", THEN).key()).isEqualTo("round-448");
        assertThat(new DayBegan(DAY).key()).isEqualTo("calendar");
    }
}
