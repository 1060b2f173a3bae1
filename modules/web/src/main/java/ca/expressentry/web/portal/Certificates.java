package ca.expressentry.web.portal;

import ca.expressentry.intake.Intake;
import ca.expressentry.nominations.Nominations;
import ca.expressentry.nominations.Officer;
import ca.expressentry.nominations.Standing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Sets certificates: what nominations knows of the nomination, and intake of the person. */
@ApplicationScoped
@Transactional
public class Certificates {

    @Inject
    Nominations nominations;

    @Inject
    Intake intake;

    @Inject
    @ConfigProperty(name = "public.address")
    String address;

    /** For an officer of the province, which is thereby shown who the candidate is. Empty: none of the province is valid. */
    Optional<byte[]> forOfficer(Officer officer, String certificate) {
        return valid(certificate)
                .filter(nomination -> nomination.province() == officer.province())
                .flatMap(nomination -> {
                    nominations.revealed(officer, nomination.candidate(), "certificate");
                    return set(nomination);
                });
    }

    /** For the candidate, through the department’s account system. Empty: no such certificate is valid. */
    Optional<byte[]> forCandidate(String certificate) {
        return valid(certificate).flatMap(this::set);
    }

    /** For an auditor, who is thereby shown who the candidate is. Empty: no such certificate is valid. */
    Optional<byte[]> forAuditor(String certificate) {
        return valid(certificate).flatMap(nomination -> {
            nominations.revealedToAuditor(nomination.candidate(), "certificate");
            return set(nomination);
        });
    }

    private Optional<Standing> valid(String certificate) {
        return nominations
                .nomination(certificate)
                .filter(nomination -> nomination.state().isValid());
    }

    private Optional<byte[]> set(Standing nomination) {
        return intake.held(nomination.candidate())
                .map(held -> new CertificatePaper.View(
                        nomination,
                        held.profile().identity(),
                        nomination.stream().map(code -> nominations.streamName(nomination.province(), code)),
                        address))
                .map(CertificatePaper::pdf);
    }
}
