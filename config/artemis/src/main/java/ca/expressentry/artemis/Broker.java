package ca.expressentry.artemis;

import java.nio.file.Path;
import java.util.Map;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.core.config.FileDeploymentManager;
import org.apache.activemq.artemis.core.config.impl.FileConfiguration;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;

/** The broker that broker.xml describes, with its journal in a folder and one way to reach it. */
final class Broker {

    private final EmbeddedActiveMQ artemis = new EmbeddedActiveMQ();

    Broker(Path folder, String acceptorFactory, Map<String, Object> parameters) throws Exception {
        var configuration = new FileConfiguration();
        new FileDeploymentManager("broker.xml").addDeployable(configuration).readConfiguration();
        configuration.setBrokerInstance(folder.toAbsolutePath().toFile());
        configuration.addAcceptorConfiguration(
                new TransportConfiguration(acceptorFactory, parameters, "express-entry"));
        artemis.setConfiguration(configuration);
    }

    /** Returns when the queues are there and connections are taken. */
    void start() throws Exception {
        artemis.start();
    }

    void stop() throws Exception {
        artemis.stop();
    }
}
