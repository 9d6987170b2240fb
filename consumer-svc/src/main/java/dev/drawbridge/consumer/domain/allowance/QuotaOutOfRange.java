package dev.drawbridge.consumer.domain.allowance;

/** Why a quota is not adjusted. */
public record QuotaOutOfRange(String quota, long value, long most) {}
