package ca.expressentry.nominations;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Offends: an entity that everybody can see. It is here for the architecture rules to bite. */
@Entity
public class Furniture {

    @Id
    String certificate;
}
