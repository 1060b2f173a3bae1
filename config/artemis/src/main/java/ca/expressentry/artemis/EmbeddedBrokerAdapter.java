package ca.expressentry.artemis;

import jakarta.resource.spi.BootstrapContext;
import jakarta.resource.spi.ResourceAdapterInternalException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.activemq.artemis.core.remoting.impl.invm.InVMAcceptorFactory;
import org.apache.activemq.artemis.core.remoting.impl.invm.InVMConnectorFactory;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyConnectorFactory;
import org.apache.activemq.artemis.ra.ActiveMQResourceAdapter;

/**
 * The Artemis adapter, which also runs the broker unless it is told that one is running elsewhere.
 * Without a broker of its own it connects over TCP, to where {@code connectionParameters} says.
 */
public final class EmbeddedBrokerAdapter extends ActiveMQResourceAdapter {

    private static final long serialVersionUID = 1;
    private static final Map<String, Object> IN_THIS_PROCESS = Map.of("serverId", "0");

    private Boolean embedded = true;
    private String dataFolder = "data";
    private transient Broker broker;

    /** The inherited getters unbox what nobody has set. */
    public EmbeddedBrokerAdapter() {
        setSetupAttempts(-1);
        setSetupInterval(1_000L);
    }

    public Boolean getEmbedded() {
        return embedded;
    }

    public void setEmbedded(Boolean embedded) {
        this.embedded = embedded;
    }

    public String getDataFolder() {
        return dataFolder;
    }

    public void setDataFolder(String dataFolder) {
        this.dataFolder = dataFolder;
    }

    @Override
    public void start(BootstrapContext context) throws ResourceAdapterInternalException {
        if (embedded) {
            startBroker();
            setConnectorClassName(InVMConnectorFactory.class.getName());
            setConnectionParameters("serverId=0");
        } else {
            setConnectorClassName(NettyConnectorFactory.class.getName());
        }
        super.start(context);
    }

    @Override
    public void stop() {
        super.stop();
        if (broker != null) {
            stopBroker();
        }
    }

    /** Artemis looks for its parts with the context class loader, which here is the server's and not ours. */
    private void startBroker() throws ResourceAdapterInternalException {
        var thread = Thread.currentThread();
        var loader = thread.getContextClassLoader();
        thread.setContextClassLoader(EmbeddedBrokerAdapter.class.getClassLoader());
        try {
            broker = new Broker(Path.of(dataFolder), InVMAcceptorFactory.class.getName(), IN_THIS_PROCESS);
            broker.start();
        } catch (Exception e) {
            throw new ResourceAdapterInternalException("the embedded broker did not start", e);
        } finally {
            thread.setContextClassLoader(loader);
        }
    }

    private void stopBroker() {
        try {
            broker.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the embedded broker did not stop", e);
        }
    }
}
