package ca.expressentry.web;

import ca.expressentry.message.Opening;
import ca.expressentry.web.events.EventsOut;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Opens the house once the tables are there (see {@link Migrations}), begins the day, and closes it. */
@ApplicationScoped
public class House {

    @Inject
    Opening opening;

    @Inject
    EventsOut eventsOut;

    @Inject
    Midnight midnight;

    @Inject
    DemoPool demo;

    @Inject
    Config config;

    @Inject
    @ConfigProperty(name = "http.host", defaultValue = "localhost")
    String host;

    @Inject
    @ConfigProperty(name = "http.port", defaultValue = "9080")
    String port;

    void open(@Observes @Initialized(ApplicationScoped.class) Object application) {
        refuseWhatCannotBe();
        opening.open();
        eventsOut.open();
        midnight.dayBegins();
        Console.tell("Express Entry is open at http://" + host + ":" + port + "/ and its API is described at http://"
                + host + ":" + port + "/openapi/ui/");
        demo.fill();
    }

    /** A house that was told something impossible stays shut, and says all of it to who started it. */
    private void refuseWhatCannotBe() {
        var faults = Settings.faults(
                name -> config.getOptionalValue(name, String.class),
                System.getenv().keySet());
        if (!faults.isEmpty()) {
            faults.forEach(Console::tell);
            throw new IllegalStateException("Express Entry stays shut: " + String.join("; ", faults));
        }
    }

    void close(@Observes @BeforeDestroyed(ApplicationScoped.class) Object application) {
        eventsOut.close();
        opening.close();
    }
}
