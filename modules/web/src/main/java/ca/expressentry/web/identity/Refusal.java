package ca.expressentry.web.identity;

import ca.expressentry.text.Bilingual;
import ca.expressentry.text.Problem;

/** Why somebody was not believed, or not allowed; the name is the code that callers and the audit log see. */
public enum Refusal {
    NO_CREDENTIALS(401, "Sign in to ask this.", "Ouvrez une session pour demander ceci."),
    UNKNOWN_SCHEME(
            401,
            "Say who asks once, by a bearer token.",
            "Indiquez une seule fois qui demande, au moyen d’un jeton porteur."),
    WRONG_PASSWORD(
            401, "This account and password open nothing here.", "Ce compte et ce mot de passe n’ouvrent rien ici."),
    BASIC_IS_OFF(
            401,
            "Passwords open nothing here; send a bearer token.",
            "Les mots de passe n’ouvrent rien ici\u00a0; envoyez un jeton porteur."),
    NO_ISSUER(401, "No issuer of tokens is trusted here.", "Aucun émetteur de jetons n’est reconnu ici."),
    TOKEN_TOO_LONG(401, "The token is too long.", "Le jeton est trop long."),
    MALFORMED_TOKEN(401, "The token cannot be read.", "Le jeton est illisible."),
    TOKEN_ALGORITHM(401, "The token is not signed as required.", "Le jeton n’est pas signé comme il se doit."),
    TOKEN_HEADER(
            401,
            "The header of the token asks for more than is done.",
            "L’en-tête du jeton demande plus que ce qui est fait."),
    UNKNOWN_KEY(401, "The key of the token is unknown.", "La clé du jeton est inconnue."),
    KEYS_AWAY(
            503,
            "The keys of the issuer cannot be read now. Try again shortly.",
            "Les clés de l’émetteur ne peuvent être lues en ce moment. Réessayez sous peu."),
    TOKEN_SIGNATURE(401, "The signature of the token is wrong.", "La signature du jeton est erronée."),
    TOKEN_ISSUER(401, "The token was issued by somebody else.", "Le jeton provient d’un autre émetteur."),
    TOKEN_AUDIENCE(401, "The token is for somebody else.", "Le jeton est destiné à un autre service."),
    TOKEN_EXPIRED(401, "The token has expired.", "Le jeton est expiré."),
    TOKEN_NOT_YET_VALID(401, "The token is not valid yet.", "Le jeton n’est pas encore valide."),
    TOKEN_CLAIMS(
            401,
            "The token lacks a claim, or one is wrong.",
            "Il manque au jeton un attribut, ou un attribut est erroné."),
    TOKEN_ROLES(
            401,
            "The token names no role, not the province of the role, or more than one.",
            "Le jeton ne nomme aucun rôle, ne nomme pas la province du rôle, ou en nomme plus d’une."),
    NOT_LISTED(
            403,
            "The province’s list of users does not have this account for today.",
            "La liste des utilisateurs de la province ne comprend pas ce compte pour aujourd’hui."),
    NOT_ALLOWED(403, "Your role does not allow this.", "Votre rôle ne permet pas ceci."),
    INSUFFICIENT_SCOPE(
            403, "The token does not carry the scope for this.", "Le jeton ne porte pas la portée requise pour ceci."),
    NO_RULE(403, "Nobody is allowed this.", "Personne n’est autorisé à faire ceci.");

    private final int status;
    private final Bilingual text;

    Refusal(int status, String en, String fr) {
        this.status = status;
        this.text = new Bilingual(en, fr);
    }

    public Bilingual text() {
        return text;
    }

    int status() {
        return status;
    }

    /** Programs have known these two by their status since before there were tokens. */
    Problem problem() {
        return switch (this) {
            case NO_CREDENTIALS -> Problem.of("http-401", text);
            case NOT_ALLOWED -> Problem.of("http-403", text);
            default -> Problem.of(this, text);
        };
    }

    /** The error of RFC 6750 that goes with it; empty: none was made, nothing was sent. */
    String error() {
        return switch (this) {
            case NO_CREDENTIALS, NOT_ALLOWED, NOT_LISTED, NO_RULE, KEYS_AWAY -> "";
            case INSUFFICIENT_SCOPE -> "insufficient_scope";
            case UNKNOWN_SCHEME -> "invalid_request";
            default -> "invalid_token";
        };
    }
}
