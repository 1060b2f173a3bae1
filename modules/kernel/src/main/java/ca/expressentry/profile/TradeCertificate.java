package ca.expressentry.profile;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A certificate of qualification in a skilled trade issued in Canada.
 *
 * @param issuer the province or territory; absent when a federal authority issued it
 */
public record TradeCertificate(Noc trade, Optional<Province> issuer, LocalDate issuedOn) {}
