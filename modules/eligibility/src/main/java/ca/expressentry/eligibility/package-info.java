/**
 * Who may be invited, and in which classes: IRPA 10.2(1)(a), 10.3(1)(e), IRPR 75 to 83, 87.1 and 87.2, Instructions 5.
 *
 * <p>Asks: {@link ca.expressentry.eligibility.Eligibility}. Says: EligibilityDetermined.
 * Hears: ExpressionOfInterestSubmitted, ExpressionOfInterestEnded, DayBegan.
 * Keeps: schema ELIGIBILITY.
 */
package ca.expressentry.eligibility;
