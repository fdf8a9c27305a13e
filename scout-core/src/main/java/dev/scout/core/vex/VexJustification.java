package dev.scout.core.vex;

/** Why a product is not affected. Source: CISA, Minimum Requirements for VEX. */
public enum VexJustification {
    /** The vulnerable component is not in the product. */
    COMPONENT_NOT_PRESENT,
    /** The component is there, the vulnerable code is not. */
    VULNERABLE_CODE_NOT_PRESENT,
    /** The code is there and never runs. */
    VULNERABLE_CODE_NOT_IN_EXECUTE_PATH,
    /** It runs, and no adversary has a say in it. */
    VULNERABLE_CODE_CANNOT_BE_CONTROLLED_BY_ADVERSARY,
    /** Something in the product already prevents it. */
    INLINE_MITIGATIONS_ALREADY_EXIST,
    /** Another reason, given in words. */
    OTHER
}
