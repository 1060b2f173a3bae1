/**
 * Provincial and territorial nominations: IRPA 8, 10.1(1.1) and (2.1), IRPR 87, Instructions 7 and 28.
 *
 * <p>Asks: {@link ca.expressentry.nominations.Nominations}. Says: NominationAccepted, NominationWithdrawn.
 * Hears: ExpressionOfInterestEnded, CandidateRanked, CandidateLeftPool, InvitationIssued, InvitationClosed, DayBegan.
 * Keeps: schema NOMINATIONS.
 */
package ca.expressentry.nominations;
