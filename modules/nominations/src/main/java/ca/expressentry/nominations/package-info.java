/**
 * Provincial and territorial nominations: IRPA 8, 10.1(1.1) and (2.1), IRPR 87, Instructions 7 and 28.
 *
 * <p>Asks: {@link ca.expressentry.nominations.Nominations}, {@link ca.expressentry.nominations.Interests}. Says:
 * NominationAccepted, NominationWithdrawn; for the record NominationProposed, NominationSentBack, NominationOffered,
 * NominationBecame, InterestNotified, InterestAnswered, IdentityRevealed, ProvinceSettingsChanged.
 * Hears: ExpressionOfInterestEnded, CandidateRanked, CandidateLeftPool, InvitationIssued, InvitationClosed, DayBegan.
 * Keeps: schema NOMINATIONS.
 */
package ca.expressentry.nominations;
