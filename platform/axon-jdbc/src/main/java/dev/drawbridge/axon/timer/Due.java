package dev.drawbridge.axon.timer;

import java.util.Map;

/**
 * What a timer's row holds. The command's class may change its shape by addition, but not its name
 * while timers of it are waiting.
 */
record Due(String type, String command, Map<String, String> metadata) {}
