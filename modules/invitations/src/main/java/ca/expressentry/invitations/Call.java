package ca.expressentry.invitations;

import ca.expressentry.text.Bilingual;
import java.util.function.Function;

/** How an officer's act on a round ended. */
public sealed interface Call {

    /** It took effect. */
    record Done(RoundFile round) implements Call {}

    /** It did not, and nothing changed. */
    record Refused(Why why) implements Call {}

    /** Why not; the name is the code that integrators see. */
    enum Why {
        SAME_OFFICER(
                "Who proposed a round cannot approve it: another officer must.",
                "Qui a proposé une ronde ne peut l’approuver\u00a0: un autre agent doit le faire."),
        NOT_COUNTED_YET(
                "The two books have not agreed on the pool yet, so there is no preview to approve.",
                "Les deux registres ne s’accordent pas encore sur le bassin\u00a0; il n’y a donc pas d’aperçu à approuver."),
        CHANGED_SINCE(
                "The round is no longer as you read it. Look at it again and decide anew.",
                "La ronde n’est plus telle que vous l’avez lue. Consultez-la et décidez de nouveau."),
        NOT_PROPOSED("This round is no longer a proposal.", "Cette ronde n’est plus une proposition.");

        private final Bilingual text;

        Why(String en, String fr) {
            text = new Bilingual(en, fr);
        }

        public Bilingual text() {
            return text;
        }
    }

    /** One answer for each way it can end. */
    default <T> T fold(Function<Done, T> done, Function<Refused, T> refused) {
        return this instanceof Done it ? done.apply(it) : refused.apply((Refused) this);
    }
}
