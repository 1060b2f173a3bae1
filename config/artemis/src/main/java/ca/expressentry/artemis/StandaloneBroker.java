package ca.expressentry.artemis;

import java.nio.file.Path;
import java.util.Map;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyAcceptorFactory;

/** The same broker in a process of its own: {@code StandaloneBroker <port> <folder>}, on the loopback address only. */
public final class StandaloneBroker {

    private StandaloneBroker() {}

    public static void main(String[] args) throws Exception {
        if (args.length != 2) {
            throw new IllegalArgumentException("say a port and a folder");
        }
        var address = Map.<String, Object>of("host", "127.0.0.1", "port", args[0], "protocols", "CORE");
        var broker = new Broker(Path.of(args[1]), NettyAcceptorFactory.class.getName(), address);
        broker.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(broker)));
        System.out.println("the broker listens on 127.0.0.1:" + args[0]);
    }

    private static void stop(Broker broker) {
        try {
            broker.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the broker did not stop", e);
        }
    }
}
