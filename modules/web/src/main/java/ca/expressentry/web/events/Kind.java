package ca.expressentry.web.events;

import ca.expressentry.text.Bilingual;
import ca.expressentry.text.Invalid;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The kinds of event that those outside are told, by the names under which they are told. */
enum Kind {
    NOMINATION_ACCEPTED(
            "ca.expressentry.nomination.accepted",
            Fact.AcceptedNomination.class,
            "The candidate accepted a province’s nomination",
            "Le candidat a accepté la désignation d’une province"),
    NOMINATION_ENDED(
            "ca.expressentry.nomination.ended",
            Fact.EndedNomination.class,
            "A nomination no longer stands, or came to nothing",
            "Une désignation ne vaut plus, ou n’a pas abouti"),
    SCORE_CHANGED(
            "ca.expressentry.score.changed",
            Fact.ChangedScore.class,
            "A candidate’s score is another, or the candidate came to the pool or left it",
            "La note d’un candidat a changé, ou le candidat est entré dans le bassin ou l’a quitté"),
    ROUND_COMPLETED(
            "ca.expressentry.round.completed",
            Fact.CompletedRound.class,
            "A round was held and all its invitations are issued",
            "Une ronde a eu lieu et toutes ses invitations sont émises"),
    INVITATION_ISSUED(
            "ca.expressentry.invitation.issued",
            Fact.IssuedInvitation.class,
            "A candidate was invited to apply",
            "Un candidat a été invité à présenter une demande"),
    INVITATION_CLOSED(
            "ca.expressentry.invitation.closed",
            Fact.ClosedInvitation.class,
            "An invitation ended",
            "Une invitation a pris fin");

    private static final Bilingual UNKNOWN = new Bilingual(
            "No event is called {type}. There are {all}.", "Aucun événement ne s’appelle {type}. Il y a {all}.");

    private final String type;
    private final Class<? extends Fact> facts;
    private final Bilingual text;

    Kind(String type, Class<? extends Fact> facts, String en, String fr) {
        this.type = type;
        this.facts = facts;
        this.text = new Bilingual(en, fr);
    }

    String type() {
        return type;
    }

    Class<? extends Fact> facts() {
        return facts;
    }

    Bilingual text() {
        return text;
    }

    static Kind of(Fact fact) {
        return Arrays.stream(values())
                .filter(kind -> kind.facts.isInstance(fact))
                .findFirst()
                .orElseThrow();
    }

    /** The one of this name. */
    static Kind named(String type) {
        return Arrays.stream(values())
                .filter(kind -> kind.type.equals(type))
                .findFirst()
                .orElseThrow(() -> new Invalid(
                                "unknown-event-type", UNKNOWN.with("type", type).with("all", all()))
                        .at("types"));
    }

    /** Those named; all when none is. */
    static Set<Kind> named(Set<String> types) {
        return types.isEmpty()
                ? EnumSet.allOf(Kind.class)
                : types.stream().map(Kind::named).collect(Collectors.toCollection(() -> EnumSet.noneOf(Kind.class)));
    }

    private static String all() {
        return Arrays.stream(values()).map(Kind::type).collect(Collectors.joining(", "));
    }
}
