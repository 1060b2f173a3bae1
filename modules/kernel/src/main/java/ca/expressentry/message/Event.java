package ca.expressentry.message;

import ca.expressentry.profile.Background;
import ca.expressentry.profile.Category;
import ca.expressentry.profile.EconomicClass;
import ca.expressentry.profile.ExpressionOfInterestNumber;
import ca.expressentry.profile.Noc;
import ca.expressentry.profile.OfficialLanguage;
import ca.expressentry.profile.Profile;
import ca.expressentry.profile.Province;
import ca.expressentry.text.Bilingual;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All that one module ever tells another, and which modules hear it.
 *
 * <p>An event is a fact in the past tense, complete enough that the hearer asks nobody. Each listener has an ear with
 * one method per event: a new listener on an event does not compile until its module has answered.
 */
public interface Event {

    /** Events with the same key are heard in the order they were said. */
    String key();

    /** Whether it may wait a moment for company on its way: it only keeps a copy up to date, and nobody waits for that. */
    default boolean mayLinger() {
        return false;
    }

    /** What intake hears. */
    interface HeardByIntake extends Event {
        void tell(IntakeEar ear);
    }

    /** What eligibility hears. */
    interface HeardByEligibility extends Event {
        void tell(EligibilityEar ear);
    }

    /** What ranking hears. */
    interface HeardByRanking extends Event {
        void tell(RankingEar ear);
    }

    /** What invitations hears. */
    interface HeardByInvitations extends Event {
        void tell(InvitationsEar ear);
    }

    /** What nominations hears. */
    interface HeardByNominations extends Event {
        void tell(NominationsEar ear);
    }

    /** A fact that no module acts upon: it is said for the record, which auditors read. */
    interface ForTheRecord extends Event {}

    /** A notice was put up for everybody, or the house was told to take nothing for a while, or to take again. */
    record NoticeGiven(boolean readOnly, Optional<Bilingual> text) implements ForTheRecord {
        @Override
        public String key() {
            return "house";
        }
    }

    /** A dead letter was given to its queue again, or thrown away. */
    record DeadLetterHandled(String letter, String type, String about, Handling how) implements ForTheRecord {
        public enum Handling {
            RETRIED,
            DISCARDED
        }

        @Override
        public String key() {
            return "house";
        }
    }

    /** A fact about one candidate. */
    interface AboutCandidate extends Event {
        ExpressionOfInterestNumber about();

        @Override
        default String key() {
            return about().value();
        }
    }

    /** A fact about one round. */
    interface AboutRound extends Event {
        String round();

        @Override
        default String key() {
            return "round-" + round();
        }
    }

    /** A declaration was made or amended; a lower revision is old news. */
    record ExpressionOfInterestSubmitted(
            ExpressionOfInterestNumber about, int revision, Instant submittedAt, Profile profile)
            implements AboutCandidate, HeardByEligibility {
        @Override
        public void tell(EligibilityEar ear) {
            ear.hear(this);
        }
    }

    /** An expression of interest ended for good: withdrawn by the person, or a year old (MI 4). */
    record ExpressionOfInterestEnded(ExpressionOfInterestNumber about, Ending how)
            implements AboutCandidate, HeardByEligibility, HeardByRanking, HeardByInvitations, HeardByNominations {
        public enum Ending {
            WITHDRAWN,
            EXPIRED
        }

        @Override
        public void tell(EligibilityEar ear) {
            ear.hear(this);
        }

        @Override
        public void tell(RankingEar ear) {
            ear.hear(this);
        }

        @Override
        public void tell(InvitationsEar ear) {
            ear.hear(this);
        }

        @Override
        public void tell(NominationsEar ear) {
            ear.hear(this);
        }
    }

    /** The federal classes that a candidate meets, none meaning ineligible; a lower version is old news. */
    record EligibilityDetermined(
            ExpressionOfInterestNumber about,
            long version,
            int revision,
            Instant submittedAt,
            Profile profile,
            Set<EconomicClass> classes)
            implements AboutCandidate, HeardByIntake, HeardByRanking {
        @Override
        public void tell(IntakeEar ear) {
            ear.hear(this);
        }

        @Override
        public void tell(RankingEar ear) {
            ear.hear(this);
        }
    }

    /** A candidate's place in the pool; replaces every earlier one, and a lower version is old news. */
    record CandidateRanked(
            ExpressionOfInterestNumber about,
            long version,
            int score,
            Instant submittedAt,
            Set<EconomicClass> classes,
            Set<Category> categories,
            Listing listing)
            implements AboutCandidate, HeardByInvitations, HeardByNominations {
        @Override
        public boolean mayLinger() {
            return true;
        }

        @Override
        public void tell(InvitationsEar ear) {
            ear.hear(this);
        }

        @Override
        public void tell(NominationsEar ear) {
            ear.hear(this);
        }
    }

    /**
     * What a province may know of a candidate it has not found yet (MI 7); no destination means all of them.
     *
     * @param background absent in what was said before it was told
     */
    record Listing(
            Set<Province> destinations,
            Optional<Noc> occupation,
            OfficialLanguage firstLanguage,
            Optional<Background> background) {

        public Listing(Set<Province> destinations, Optional<Noc> occupation, OfficialLanguage firstLanguage) {
            this(destinations, occupation, firstLanguage, Optional.empty());
        }
    }

    /** A candidate may no longer be invited or nominated; a lower version is old news. */
    record CandidateLeftPool(ExpressionOfInterestNumber about, long version, Why why)
            implements AboutCandidate, HeardByInvitations, HeardByNominations {
        public enum Why {
            INELIGIBLE,
            ENDED,
            INVITED
        }

        @Override
        public void tell(InvitationsEar ear) {
            ear.hear(this);
        }

        @Override
        public void tell(NominationsEar ear) {
            ear.hear(this);
        }
    }

    /** How many nominations are charged to a province's allocation of a year, before and after what is told. */
    record Charge(int year, int before, int after) {}

    /** The candidate accepted a province's nomination. */
    record NominationAccepted(ExpressionOfInterestNumber about, Province by, String certificate, LocalDate on)
            implements AboutCandidate, HeardByRanking {
        @Override
        public void tell(RankingEar ear) {
            ear.hear(this);
        }
    }

    /**
     * An accepted nomination no longer stands: the province took it back (MI 28), and says why since it is asked to.
     *
     * @param charges what it gave back to the allocation, by the policy of the province
     */
    record NominationWithdrawn(
            ExpressionOfInterestNumber about,
            Province by,
            String certificate,
            LocalDate on,
            Optional<String> reason,
            List<Charge> charges)
            implements AboutCandidate, HeardByRanking {
        @Override
        public void tell(RankingEar ear) {
            ear.hear(this);
        }
    }

    /**
     * A province's officer proposes a nomination, which waits for another officer of the province.
     *
     * @param answerBy the last day to answer, as if it were confirmed on the same day
     * @param charges what it holds of the allocation
     */
    record NominationProposed(
            ExpressionOfInterestNumber about,
            Province by,
            String certificate,
            Optional<String> stream,
            LocalDate answerBy,
            List<Charge> charges)
            implements AboutCandidate, ForTheRecord {}

    /** A proposal of a nomination was sent back by the second officer, with the reason; what it held is free again. */
    record NominationSentBack(
            ExpressionOfInterestNumber about, Province by, String certificate, String reason, List<Charge> charges)
            implements AboutCandidate, ForTheRecord {}

    /**
     * A nomination was offered to the candidate, who can answer until a last day.
     *
     * @param charges what was charged for it now; none for a proposal that held it already
     */
    record NominationOffered(
            ExpressionOfInterestNumber about,
            Province by,
            String certificate,
            Optional<String> stream,
            LocalDate answerBy,
            List<Charge> charges)
            implements AboutCandidate, ForTheRecord {}

    /** A nomination came to another state by a step that no other event tells, so that the record has every step. */
    record NominationBecame(
            ExpressionOfInterestNumber about,
            Province by,
            String certificate,
            State state,
            Optional<String> reason,
            List<Charge> charges)
            implements AboutCandidate, ForTheRecord {
        public enum State {
            /** By the candidate. */
            REJECTED,
            /** The days to answer are over. */
            LAPSED,
            /** Before the candidate had accepted. */
            WITHDRAWN,
            /** The candidate was invited on it. */
            USED,
            /** Again: the invitation came to nothing, and the candidate is back in the pool. */
            ACCEPTED,
            /** With the profile it rested on. */
            ENDED
        }
    }

    /** A province told a candidate that it is interested; no nomination, and no points. */
    record InterestNotified(ExpressionOfInterestNumber about, Province by, String notice, LocalDate answerBy)
            implements AboutCandidate, ForTheRecord {}

    /** The candidate answered a province's notification of interest. */
    record InterestAnswered(ExpressionOfInterestNumber about, Province by, String notice, boolean interested)
            implements AboutCandidate, ForTheRecord {}

    /** A province was shown who a candidate is (MI 7), found by means that it had to have. */
    record IdentityRevealed(ExpressionOfInterestNumber about, Province to, String how)
            implements AboutCandidate, ForTheRecord {}

    /** A province's administrator set how the province works. */
    record ProvinceSettingsChanged(Province of, String setting, String before, String after) implements ForTheRecord {
        @Override
        public String key() {
            return settingsOf(of);
        }
    }

    /**
     * Somebody's place on the list of those who act for a province was changed.
     *
     * @param user by the name of the account
     * @param what of it was changed
     * @param before empty: was not on the list
     */
    record ProvinceUserChanged(Province of, String user, String what, String before, String after)
            implements ForTheRecord {
        @Override
        public String key() {
            return settingsOf(of);
        }
    }

    /** The key of all that is said about how a province works and who acts for it. */
    static String settingsOf(Province province) {
        return "settings-" + province;
    }

    /** A candidate was invited to apply in one class, until a last day. */
    record InvitationIssued(
            ExpressionOfInterestNumber about, String round, EconomicClass economicClass, LocalDate applyBy)
            implements AboutCandidate, HeardByIntake, HeardByRanking, HeardByNominations {
        @Override
        public void tell(IntakeEar ear) {
            ear.hear(this);
        }

        @Override
        public void tell(RankingEar ear) {
            ear.hear(this);
        }

        @Override
        public void tell(NominationsEar ear) {
            ear.hear(this);
        }
    }

    /** An invitation ended: declined or cancelled returns to the pool, applied or lapsed does not (IRPA 10.1(6), (7)). */
    record InvitationClosed(ExpressionOfInterestNumber about, String round, How how)
            implements AboutCandidate, HeardByIntake, HeardByRanking, HeardByNominations {
        public enum How {
            DECLINED,
            CANCELLED,
            LAPSED,
            APPLIED,
            ENDED;

            public boolean returnsToPool() {
                return this == DECLINED || this == CANCELLED;
            }
        }

        @Override
        public void tell(IntakeEar ear) {
            ear.hear(this);
        }

        @Override
        public void tell(RankingEar ear) {
            ear.hear(this);
        }

        @Override
        public void tell(NominationsEar ear) {
            ear.hear(this);
        }
    }

    /**
     * Somebody of a province asked by its number for what another province has, and was shown nothing.
     *
     * @param about the expression of interest, the file, or the settings of the other province
     * @param asked the number as it was given: of a candidate, a certificate or a file; or the code of the other province
     */
    record AskedOutOfSight(String about, Province by, String account, String asked) implements ForTheRecord {
        @Override
        public String key() {
            return about;
        }
    }

    /** An officer wants to hold a round: the pool is to be counted. */
    record RoundCalled(String round, Instant at) implements AboutRound, HeardByRanking {
        @Override
        public void tell(RankingEar ear) {
            ear.hear(this);
        }
    }

    /**
     * The pool as ranking's book has it at one instant: how many candidates, and the digest of their places.
     *
     * @param upTo the version of the last place that is in it: higher ones were given after the instant
     */
    record PoolCounted(String round, PoolDigest pool, Optional<Long> upTo) implements AboutRound, HeardByInvitations {
        @Override
        public void tell(InvitationsEar ear) {
            ear.hear(this);
        }
    }

    /** A round was held: all its invitations are issued. */
    record RoundHeld(String round, String kind, int invited, Optional<Integer> cutOff, Optional<Instant> tieBreak)
            implements AboutRound, ForTheRecord {}

    /**
     * A program of a province or of the department had events sent to an address, or had that changed; or the house ended it.
     *
     * @param of the province by its code, or the department
     * @param address where to; empty: as before
     */
    record WebhookChanged(String webhook, String of, Change how, Optional<String> address) implements ForTheRecord {
        public enum Change {
            CREATED,
            DELETED,
            ENABLED,
            DISABLED,
            MOVED
        }

        @Override
        public String key() {
            return webhook;
        }
    }

    /** A calendar day began: what lapses or changes with a day does so now, also for the days the house was closed. */
    record DayBegan(LocalDate day)
            implements HeardByIntake, HeardByEligibility, HeardByRanking, HeardByInvitations, HeardByNominations {
        @Override
        public String key() {
            return "calendar";
        }

        @Override
        public void tell(IntakeEar ear) {
            ear.hear(this);
        }

        @Override
        public void tell(EligibilityEar ear) {
            ear.hear(this);
        }

        @Override
        public void tell(RankingEar ear) {
            ear.hear(this);
        }

        @Override
        public void tell(InvitationsEar ear) {
            ear.hear(this);
        }

        @Override
        public void tell(NominationsEar ear) {
            ear.hear(this);
        }
    }

    /** One method for each event that intake hears. */
    interface IntakeEar {
        void hear(EligibilityDetermined event);

        void hear(InvitationIssued event);

        void hear(InvitationClosed event);

        void hear(DayBegan event);
    }

    /** One method for each event that eligibility hears. */
    interface EligibilityEar {
        void hear(ExpressionOfInterestSubmitted event);

        void hear(ExpressionOfInterestEnded event);

        void hear(DayBegan event);
    }

    /** One method for each event that ranking hears. */
    interface RankingEar {
        void hear(ExpressionOfInterestEnded event);

        void hear(EligibilityDetermined event);

        void hear(NominationAccepted event);

        void hear(NominationWithdrawn event);

        void hear(InvitationIssued event);

        void hear(InvitationClosed event);

        void hear(RoundCalled event);

        void hear(DayBegan event);
    }

    /** One method for each event that invitations hears. */
    interface InvitationsEar {
        void hear(ExpressionOfInterestEnded event);

        void hear(CandidateRanked event);

        void hear(CandidateLeftPool event);

        void hear(PoolCounted event);

        void hear(DayBegan event);
    }

    /** One method for each event that nominations hears. */
    interface NominationsEar {
        void hear(ExpressionOfInterestEnded event);

        void hear(CandidateRanked event);

        void hear(CandidateLeftPool event);

        void hear(InvitationIssued event);

        void hear(InvitationClosed event);

        void hear(DayBegan event);
    }
}
