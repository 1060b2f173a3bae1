package ca.expressentry.intake;

import ca.expressentry.nominations.Furniture;

/** Offends: one module depends on another. It is here for the architecture rules to bite. */
final class LooksNextDoor {

    Furniture neighbours;
}
