package dev.drawbridge.standalone;

import java.util.List;

/** One e-mail as it came over the wire. */
public record Mail(String from, List<String> to, String text) {}
