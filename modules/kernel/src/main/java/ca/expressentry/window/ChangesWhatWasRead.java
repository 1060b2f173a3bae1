package ca.expressentry.window;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A change of what somebody else may have changed since it was read, or a decision about it: {@code If-Match} is demanded (RFC 6585: 428
 * without it) and must name what is there now (412). Who means whatever is there says so with {@code If-Match: *}.
 */
@NameBinding
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface ChangesWhatWasRead {}
