package ca.expressentry.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The root of everything programs may ask. */
@ApplicationPath("/api")
public class Api extends Application {}
