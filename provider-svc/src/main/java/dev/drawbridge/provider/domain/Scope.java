package dev.drawbridge.provider.domain;

import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.events.id.RegionName;

/** An account in one Region: the reach of every call. What lies in another one does not exist. */
public record Scope(AccountId account, RegionName region) {}
