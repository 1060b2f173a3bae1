package ca.expressentry.web;

import ca.expressentry.message.Opening;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Opens the house once the tables are there (see {@link Migrations}), begins the day, and closes it. */
@ApplicationScoped
public class House {

    @Inject
    Opening opening;

    @Inject
    Midnight midnight;

    @Inject
    DemoPool demo;

    void open(@Observes @Initialized(ApplicationScoped.class) Object application) {
        opening.open();
        midnight.dayBegins();
        demo.fill();
    }

    void close(@Observes @BeforeDestroyed(ApplicationScoped.class) Object application) {
        opening.close();
    }
}
