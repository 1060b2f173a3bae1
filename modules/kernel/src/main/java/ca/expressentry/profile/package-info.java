/** What a person declares, in the words of the law: the profile, its parts, and what counts of them on a day. */
package ca.expressentry.profile;
