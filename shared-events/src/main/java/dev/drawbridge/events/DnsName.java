package dev.drawbridge.events;

/** A name of an endpoint and the hosted zone it lives in. */
public record DnsName(String dnsName, String hostedZoneId) {}
