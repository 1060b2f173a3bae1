/**
 * Expressions of interest: IRPA 10.1(3) to (5), 10.3(1)(b) to (d) and (f), Instructions 3 and 4.
 *
 * <p>Asks: {@link ca.expressentry.intake.Intake}; drafts have no other door than their window. Says: ExpressionOfInterestSubmitted, ExpressionOfInterestEnded;
 * for the record IdentityRevealed.
 * Hears: EligibilityDetermined, InvitationIssued, InvitationClosed, DayBegan.
 * Keeps: schema INTAKE.
 */
package ca.expressentry.intake;
