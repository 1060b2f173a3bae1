package ca.expressentry.web;

import ca.expressentry.nominations.Furniture;

/** Offends: the web uses what is not a door. It is here for the architecture rules to bite. */
final class LooksBehindTheDoor {

    Furniture behind;
}
