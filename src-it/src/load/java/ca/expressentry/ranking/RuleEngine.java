package ca.expressentry.ranking;

import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.StatelessKieSession;
import org.kie.api.conf.SequentialOption;

/** Drools with the rows of one version, on its executable model, in each of the ways in which it can be asked. */
final class RuleEngine {

    /** How it is asked. */
    enum Way {
        /** A stateless session for each candidate. */
        STATELESS,
        /** The same, in sequential mode: no rule looks at what another has changed. */
        SEQUENTIAL,
        /** One session for all: insert, fire, delete. */
        REUSED
    }

    private final CrsTables crs;
    private final StatelessKieSession stateless;
    private final KieSession session;

    RuleEngine(CrsTables crs, Way way) {
        var rows = DecisionRows.of(crs);
        var base = base(rows.drl(), way);
        this.crs = crs;
        this.stateless = base.newStatelessKieSession();
        this.stateless.setGlobal("awards", rows.awards());
        this.session = way == Way.REUSED ? base.newKieSession() : null;
        if (session != null) {
            session.setGlobal("awards", rows.awards());
        }
    }

    private static KieBase base(String drl, Way way) {
        var services = KieServices.get();
        var files = services.newKieFileSystem().write("src/main/resources/crs.drl", drl);
        var builder = services.newKieBuilder(files);
        builder.buildAll(ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(builder.getResults().toString());
        }
        var settings = services.newKieBaseConfiguration();
        if (way == Way.SEQUENTIAL) {
            settings.setOption(SequentialOption.YES);
        }
        return services.newKieContainer(builder.getKieModule().getReleaseId()).newKieBase(settings);
    }

    /** The total; the awards are then with the candidate. */
    int score(Bean candidate) {
        candidate.forget();
        if (session == null) {
            stateless.execute(candidate);
        } else {
            var handle = session.insert(candidate);
            session.fireAllRules();
            session.delete(handle);
        }
        return candidate.total(crs);
    }
}
