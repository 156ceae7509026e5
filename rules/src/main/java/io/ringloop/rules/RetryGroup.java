package io.ringloop.rules;

/** Whether a failed callback is tried again soon ({@code PROMISE_LIKE}) or at the pace of its policy. */
public enum RetryGroup implements Code {
    PROMISE_LIKE,
    OTHER
}
