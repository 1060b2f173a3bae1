package ca.expressentry.nominations;

import ca.expressentry.profile.ExpressionOfInterestNumber;
import ca.expressentry.profile.Province;
import ca.expressentry.text.Bilingual;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A nomination as it stands.
 *
 * @param offeredOn the day of the offer; of a proposal, the day on which it was proposed
 * @param answerBy the last day on which the candidate may answer; of a proposal, as if it were confirmed on that day
 * @param stream the code of the stream of the province's program
 * @param reason why the province took it back, or the second officer sent it back
 * @param proposedBy the account of the officer who proposed it; empty: offered without a second officer
 * @param verification what is printed on the certificate
 * @param version higher after every change, whoever made it
 */
public record Standing(
        String certificate,
        Province province,
        ExpressionOfInterestNumber candidate,
        State state,
        LocalDate offeredOn,
        LocalDate answerBy,
        Optional<String> stream,
        Optional<String> reason,
        Optional<String> proposedBy,
        VerificationCode verification,
        int version) {

    /** The life of a nomination. */
    public enum State {
        /** By one officer; the allocation is held, and another officer has to confirm it. */
        PROPOSED("proposed", "proposée"),
        /** To the officer who proposed it, with a reason; nothing is held. */
        SENT_BACK("sent back", "renvoyée"),
        OFFERED("offered", "offerte"),
        ACCEPTED("accepted", "acceptée"),
        REJECTED("rejected", "refusée"),
        LAPSED("lapsed", "périmée"),
        WITHDRAWN("withdrawn", "retirée"),
        /** The candidate was invited on it. */
        USED("used by an invitation", "utilisée par une invitation"),
        /** The profile it rested on ended or fell out of the pool. */
        ENDED("ended", "terminée");

        private final Bilingual title;

        State(String en, String fr) {
            title = new Bilingual(en, fr);
        }

        public Bilingual title() {
            return title;
        }

        boolean isLive() {
            return this == PROPOSED || this == OFFERED || this == ACCEPTED || this == USED;
        }

        /** Whether a certificate of it exists. */
        public boolean isIssued() {
            return this != PROPOSED && this != SENT_BACK;
        }

        /** Whether a certificate of it says the truth. */
        public boolean isValid() {
            return this == OFFERED || this == ACCEPTED || this == USED;
        }
    }
}
