// Written by scripts/generate-client.ts from openapi.json. Do not edit.

export interface paths {
  "/api/accounts": {
    get: { parameters: { query?: { "q"?: string; "state"?: "active" | "invited" | "waiting" | "closed"; "page"?: number }; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "items": (components['schemas']["Account"])[]; "total": number; "page": number; "size": number } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path?: never; cookie?: never }; requestBody: { content: { "application/json": components['schemas']["NewAccount"] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/accounts/{id}/invitation": {
    post: { parameters: { query?: never; header?: never; path: { "id": string }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Invitation"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/accounts/{id}/close": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": components['schemas']["CloseAccount"] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/accounts/{id}/transfer": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": components['schemas']["PostsGiven"] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/accounts/{id}/posts": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": components['schemas']["PostsGiven"] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/accounts/{id}/renew": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/accounts/{id}/reopen": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/authorisations": {
    get: { parameters: { query?: { "decided"?: "true" | "false" }; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "items": (components['schemas']["Authorisation"])[] } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/authorisations/{id}/approve": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; "approved": boolean } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/authorisations/{id}/refuse": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": components['schemas']["AuthorisationRefused"] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; "approved": boolean } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/open-work": {
    get: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "items": (components['schemas']["OpenWork"])[] } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/account": {
    get: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["MyAccount"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/account/sessions": {
    delete: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "signedIn": false } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/account/recovery-codes": {
    post: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "recoveryCodes": (string)[] } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/account/passkeys/remove": {
    post: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody: { content: { "application/json": components['schemas']["PasskeyRemoved"] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "removed": boolean } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/session": {
    post: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody: { content: { "application/json": components['schemas']["SignIn"] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "signedIn": false; "next": "secondFactor" | "enrol" } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
    get: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Session"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
    delete: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "signedIn": false } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/session/second-factor": {
    post: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody: { content: { "application/json": components['schemas']["SecondFactor"] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "signedIn": true } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/session/passkey/options": {
    post: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { [key: string]: unknown } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/session/passkey": {
    post: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody: { content: { "application/json": components['schemas']["PasskeyGiven"] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "signedIn": true } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/session/totp": {
    post: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["TotpEnrolment"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/session/totp/confirm": {
    post: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody: { content: { "application/json": components['schemas']["TotpConfirmed"] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["RecoveryCodes"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/session/passkeys/options": {
    post: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { [key: string]: unknown } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/session/passkeys": {
    post: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody: { content: { "application/json": components['schemas']["PasskeyEnrolled"] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["RecoveryCodes"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/session/password": {
    post: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody: { content: { "application/json": components['schemas']["PasswordChanged"] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "signedIn": true } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/session/invitation": {
    post: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody: { content: { "application/json": components['schemas']["InvitationAccepted"] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "signedIn": false; "next": "enrol" } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/session/return-code": {
    post: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody: { content: { "application/json": components['schemas']["SignInByReturnCode"] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "signedIn": true } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/account/reach": {
    get: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["MyReach"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/return-code-recoveries": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path?: never; cookie?: never }; requestBody: { content: { "application/json": components['schemas']["RecoverCode"] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["RecoveredCode"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/divisions": {
    get: { parameters: { query?: { "parent"?: string }; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "items": (components['schemas']["PlacedDivision"])[] } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/divisions/search": {
    get: { parameters: { query: { "q": string; "level"?: "province" | "city" | "county" | "township" | "village"; "within"?: string; "limit"?: number }; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "items": (components['schemas']["PlacedDivision"])[] } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/divisions/{code}": {
    get: { parameters: { query?: never; header?: never; path: { "code": string }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["PlacedDivision"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/divisions/{code}/agency": {
    get: { parameters: { query?: never; header?: never; path: { "code": string }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Institution"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/divisions/{code}/stations": {
    get: { parameters: { query?: never; header?: never; path: { "code": string }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "items": (components['schemas']["Institution"])[] } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/institutions": {
    get: { parameters: { query?: { "q"?: string; "kind"?: "aidAgency" | "justiceBureau" | "aidWorkstation" | "contactPoint" | "lawFirm" | "basicLegalService" | "policeStation" | "publicSecurity" | "procuratorate" | "court" | "civilAffairs" | "humanResources" | "education" | "womensFederation" | "youthLeague"; "within"?: string; "limit"?: number }; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "items": (components['schemas']["Institution"])[] } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/institutions/{id}": {
    get: { parameters: { query?: never; header?: never; path: { "id": string }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Institution"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/institutions/{id}/personnel": {
    get: { parameters: { query?: never; header?: never; path: { "id": string }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "items": (components['schemas']["AidPersonnel"])[] } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/kept-places": {
    get: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "items": (components['schemas']["KeptPlace"])[] } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/kept-places/{id}": {
    put: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": components['schemas']["PlaceEntry"] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; "verifiedOn": string } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/village-advisers": {
    get: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "items": (components['schemas']["VillageAdviser"])[] } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/village-advisers/{code}": {
    put: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "code": string }; cookie?: never }; requestBody: { content: { "application/json": components['schemas']["AdviserEntry"] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "divisionCode": string } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
    delete: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "code": string }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "divisionCode": string } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/assess": {
    post: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody: { content: { "application/json": { "facts": { [key: string]: unknown }; "on"?: string } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { [key: string]: unknown } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/interview": {
    post: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody: { content: { "application/json": { "facts": { [key: string]: unknown }; "on"?: string; "declined"?: ("matter" | "service" | "province" | "isOrganisation" | "isForeign" | "hasOwnLawyer" | "isVictimOfAbuse" | "assertsRightsFromAbuse" | "birthDate" | "isMinor" | "sex" | "lacksCapacity" | "isElderly" | "isDisabled" | "isDetained" | "applicantIs" | "guardianHarmsHer" | "hasOtherGuardianOrRelative" | "guardianUnavailable" | "isSuspectOrAccusedUnrepresented" | "isDeafMuteBlind" | "mayFaceLifeOrDeath" | "isDeathReviewApplicant" | "isTriedInAbsence" | "noticeReceived" | "retrialOpened" | "hasNoFixedIncome" | "assistance" | "isMigrantWorker" | "opponentInHousehold" | "residence" | "decidingCounty" | "ownMonthlyIncome" | "householdMonthlyIncome" | "householdSize" | "isLitigation" | "caseAuthorityCounty" | "disputeBodyCounty" | "eventCounty" | "limitationEndsOn" | "needsPreservation" | "inDangerNow" | "isSexualHarmToMinor" | "opponentRefusesMediation" | "dangerYesCount" | "dangerLethalSign" | "fearsOrIsControlled" | "hasLiveWarningLetter" | "hasLiveProtectionOrder" | "childIsHarmed" | "suspectsReportableCrime" | "hasRedFlag" | "isSimpleDispute")[] } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "question": ({ [key: string]: unknown }) | (null) } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/rules": {
    get: { parameters: { query?: { "on"?: string }; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "on": string; "figures": components['schemas']["FigureCatalogue"]; "rules": ({ [key: string]: unknown })[] } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/figure-rows": {
    get: { parameters: { query?: { "state"?: "proposed" | "approved" | "rejected"; "page"?: number }; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["FigureRowList"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path?: never; cookie?: never }; requestBody: { content: { "application/json": components['schemas']["ProposeFigure"] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/figure-rows/{id}/approve": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["FigureDecided"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/figure-rows/{id}/reject": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": components['schemas']["RejectFigure"] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["FigureDecided"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/figures": {
    get: { parameters: { query?: { "hash"?: string }; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["FigureSnapshot"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/applications/{id}/follow-codes": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": components['schemas']["GiveFollowCode"] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "followCode": string } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/applications/{id}/follow-codes/end": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": components['schemas']["EndFollowCode"] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/desk": {
    get: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Desk"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/applications": {
    get: { parameters: { query?: { "status"?: "open" | "received" | "awaitingDocuments" | "underReview" | "awaitingApproval" | "transferOffered" | "provisional" | "granted" | "refused" | "directedElsewhere" | "withdrawn" | "deemedWithdrawn" | "provisionalEnded"; "mine"?: "true" | "false"; "page"?: number }; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["ApplicationList"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path?: never; cookie?: never }; requestBody: { content: { "application/json": components['schemas']["SubmitApplication"] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Submitted"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/applications/search": {
    post: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody: { content: { "application/json": components['schemas']["SearchApplications"] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["ApplicationList"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/applications/{id}": {
    get: { parameters: { query?: never; header?: never; path: { "id": string }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["ApplicationView"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/applications/{id}/reveal-number": {
    post: { parameters: { query?: never; header?: never; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": components['schemas']["RevealNumber"] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Revealed"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/receipts": {
    get: { parameters: { query?: { "page"?: number }; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "items": (components['schemas']["ReceiptView"])[]; "total": number; "page": number; "size": number } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/cases": {
    get: { parameters: { query?: { "status"?: "open" | "intake" | "awaitingAssignment" | "assigned" | "unitReceived" | "personNamed" | "inProgress" | "closing" | "fileUnderReview" | "terminationProposed" | "archived" | "terminated" | "endedWithoutAid" | "endedByOwnCounsel"; "mine"?: "true" | "false"; "page"?: number }; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CaseList"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/cases/search": {
    post: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody: { content: { "application/json": components['schemas']["SearchCases"] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CaseList"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/cases/{id}": {
    get: { parameters: { query?: never; header?: never; path: { "id": string }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CaseView"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/papers": {
    get: { parameters: { query?: { "kind"?: string; "page"?: number }; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "items": (components['schemas']["PaperView"])[]; "total": number; "page": number; "size": number } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/cases/{id}/contact-plans": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": components['schemas']["AgreeContact"] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["ContactAgreed"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/audit/entries": {
    post: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody: { content: { "application/json": components['schemas']["SearchAudit"] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["AuditList"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/audit/trail": {
    get: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["TrailState"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/audit/verify": {
    post: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["TrailVerdict"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/audit/sample": {
    get: { parameters: { query?: { "week"?: string; "page"?: number }; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["AuditSample"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path?: never; cookie?: never }; requestBody: { content: { "application/json": components['schemas']["JudgeSample"] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "entryId": number; "verdict": "fine" | "ask" } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/cases/{id}/suggestions": {
    get: { parameters: { query?: never; header?: never; path: { "id": string }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Suggestions"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/personnel/{id}/willing": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": components['schemas']["SetWilling"] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/outbox": {
    get: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Outbox"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/outbox/{id}": {
    get: { parameters: { query?: never; header?: never; path: { "id": string }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string; "body": string; "caseId": string } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/outbox/{id}/release": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": components['schemas']["OutboxReason"] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["OutboxItemDecided"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/outbox/{id}/withdraw": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": components['schemas']["OutboxReason"] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["OutboxItemDecided"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/outbox/{id}/markSent": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": components['schemas']["OutboxReason"] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["OutboxItemDecided"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/outbox/{id}/resend": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": components['schemas']["OutboxReason"] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["OutboxItemDecided"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/outbox/{id}/review": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": components['schemas']["OutboxReason"] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["OutboxItemDecided"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/applications/{id}/collections": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": components['schemas']["OpenCollection"] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["OpenedCollection"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/collections/find": {
    post: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody: { content: { "application/json": components['schemas']["FindCollection"] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["FoundCollection"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/collections/{id}/hand-out": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": components['schemas']["HandOutPaper"] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["HandedOut"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/papers/{id}/pdf": {
    get: { parameters: { query?: never; header?: never; path: { "id": string }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/pdf": Blob } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/files/{id}": {
    get: { parameters: { query?: never; header?: never; path: { "id": string }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/octet-stream": Blob } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/files": {
    post: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["UploadedFile"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/call-backs": {
    get: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CallBackBoard"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/call-hours": {
    put: { parameters: { query?: never; header: { "Idempotency-Key": string }; path?: never; cookie?: never }; requestBody: { content: { "application/json": components['schemas']["SetCallHours"] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "count": number } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/call-backs/{id}/reach": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": { "outcome": "advised" | "applied" | "comes" | "visited" | "police" | "other"; "note"?: string } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Performed"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/call-backs/{id}/missCall": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": { "answeredBy": "nobody" | "somebodyElse" } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Performed"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/call-backs/{id}/rebook": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": { "day": string; "time": string } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Performed"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/call-backs/{id}/giveUp": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": { "note": string } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Performed"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/call-backs/{id}/cancel": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": { "note": string } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Performed"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/look-ups": {
    post: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody: { content: { "application/json": components['schemas']["LookUp"] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["LookedUp"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
    get: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "items": (components['schemas']["LookUpView"])[] } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/look-ups/{id}/conclude": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": components['schemas']["ConcludeLookUp"] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/anomalies": {
    get: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "items": (components['schemas']["Anomaly"])[] } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path?: never; cookie?: never }; requestBody: { content: { "application/json": components['schemas']["JudgeAnomaly"] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["JudgeAnomaly"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/decoys": {
    get: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Decoys"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path?: never; cookie?: never }; requestBody: { content: { "application/json": components['schemas']["AskDecoy"] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/decoys/{id}/agree": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/decoys/{id}/decline": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/cases/{id}/unseal-requests": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": components['schemas']["AskUnsealing"] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/unseal-requests": {
    get: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "items": (components['schemas']["UnsealRequestView"])[] } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/unseal-requests/{id}/grant": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/unseal-requests/{id}/decline": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/unseal-requests/{id}/open": {
    post: { parameters: { query?: never; header?: never; path: { "id": string }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "address": string } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/cases/{id}/protected-places": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": components['schemas']["ProtectPlace"] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/break-glass": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path?: never; cookie?: never }; requestBody: { content: { "application/json": components['schemas']["BreakGlass"] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["GlassBroken"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
    get: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "items": (components['schemas']["BreakGlassView"])[] } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/break-glass/{id}/file": {
    get: { parameters: { query?: never; header?: never; path: { "id": string }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CaseView"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/break-glass/{id}/end": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/break-glass/{id}/review": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": components['schemas']["ReviewBreakGlass"] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/break-glass-notices": {
    get: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "items": (components['schemas']["BreakGlassNotice"])[] } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/life-danger": {
    post: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody: { content: { "application/json": components['schemas']["TellForLife"] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["ToldForLife"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
    get: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "items": (components['schemas']["LifeDangerTelling"])[] } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/life-danger/{id}/review": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": components['schemas']["ReviewTelling"] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/duty-shifts": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path?: never; cookie?: never }; requestBody: { content: { "application/json": components['schemas']["SetDuty"] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
    get: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["DutyView"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/colleagues": {
    get: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "items": (components['schemas']["Colleague"])[] } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/cases/{id}/adverse-parties": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": components['schemas']["MarkAdverse"] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/applications/{id}/return-code": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": components['schemas']["ReissueReturnCode"] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "returnCode": string } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/cases/{id}/conflicts": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": components['schemas']["DeclareConflict"] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Excluded"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/cases/{id}/exclusions": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": components['schemas']["ExcludeStaff"] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Excluded"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
    get: { parameters: { query?: never; header?: never; path: { "id": string }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "items": (components['schemas']["ExclusionView"])[] } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/exclusions/{id}/lift": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/cases/{id}/staff": {
    get: { parameters: { query?: never; header?: never; path: { "id": string }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "items": (components['schemas']["Colleague"])[] } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/parted": {
    get: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["PartedBoard"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/reporters": {
    get: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "items": (components['schemas']["ReporterEntry"])[] } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/reporters/{id}/openings": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": components['schemas']["AskReporter"] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/reporter-openings/{id}/agree": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/reporter-openings/{id}/open": {
    post: { parameters: { query?: never; header?: never; path: { "id": string }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "reporter": components['schemas']["Reporter"] } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/applications/{id}/accept": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": { [key: string]: unknown } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Performed"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/applications/{id}/acceptEarly": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": { "urgency": string; "later": (components['schemas']["DocumentKind"])[]; "days": number } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Performed"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/applications/{id}/requestDocuments": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": { "missing": ({ "kind": components['schemas']["DocumentKind"]; "why": string })[]; "days": number; "arisenSince"?: string } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Performed"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/applications/{id}/recordService": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": { "paperId": string; "method": components['schemas']["ServiceMethod"]; "reached": boolean; "servedOn": string; "servedTime"?: string; "handedBy"?: string; "place"?: string; "note"?: string } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Performed"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/applications/{id}/supply": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": { "items": (components['schemas']["HandedIn"])[] } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Performed"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/applications/{id}/handIn": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": { "items": (components['schemas']["HandedIn"])[] } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Performed"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/applications/{id}/sign": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": { "signature": "drawn" | "fingerprint" | "recording"; "fileId"?: string; "witness"?: string } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Performed"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/applications/{id}/completeIdentity": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": { "idKind": "residentId" | "permit" | "passport" | "birthCertificate" | "other"; "idNumber": string } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Performed"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/applications/{id}/settleDetail": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": { "whose"?: "herself" | "helper"; "field": components['schemas']["UncertainField"]; "value"?: string; "how": string } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Performed"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/applications/{id}/offerTransfer": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": { "toInstitutionId": string; "reason": string; "agreed": true } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Performed"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/applications/{id}/takeTransfer": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": { [key: string]: unknown } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Performed"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/applications/{id}/returnTransfer": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": { "reason": string } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Performed"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/applications/{id}/recallTransfer": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": { "reason": string } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Performed"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/applications/{id}/directElsewhere": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": { "competent": string; "told": string; "declinedTransfer": true } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Performed"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/applications/{id}/giveOpinion": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": { "opinion": components['schemas']["Opinion"]; "grounds": (string)[]; "reason": string } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Performed"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/applications/{id}/sendBack": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": { "reason": string } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Performed"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/applications/{id}/grant": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": { [key: string]: unknown } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Performed"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/applications/{id}/refuse": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": { [key: string]: unknown } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Performed"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/applications/{id}/endProvisional": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": { [key: string]: unknown } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Performed"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/applications/{id}/reopen": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": { [key: string]: unknown } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Performed"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/applications/{id}/grantProvisionally": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": { "ground": components['schemas']["ProvisionalGround"]; "limitationOn"?: string; "reason": string; "days": number } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Performed"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/applications/{id}/completeFormalities": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": { "items": (components['schemas']["HandedIn"])[] } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Performed"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/applications/{id}/reviewUncompleted": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": { "tried": string } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Performed"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/applications/{id}/withdraw": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": { "reason"?: string } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Performed"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/applications/{id}/askWithdrawal": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": { "reason"?: string } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Performed"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/applications/{id}/recordWithdrawal": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": { "spokenAloneOn"?: string; "note": string } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Performed"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/applications/{id}/keepApplication": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": { "spokenAloneOn"?: string; "note": string } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Performed"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/applications/{id}/trySafely": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": { "how": string; "outcome": string } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Performed"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/applications/{id}/proposeDeemedWithdrawal": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": { "reason": string } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Performed"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/applications/{id}/deemWithdrawn": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": { "reason": string } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Performed"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/objections": {
    get: { parameters: { query?: { "open"?: "true" | "false"; "page"?: number }; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["HerRequestList"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path?: never; cookie?: never }; requestBody: { content: { "application/json": components['schemas']["SubmitObjection"] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Raised"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/objections/{id}": {
    get: { parameters: { query?: never; header?: never; path: { "id": string }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["HerRequestView"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/complaints": {
    get: { parameters: { query?: { "open"?: "true" | "false"; "page"?: number }; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["HerRequestList"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path?: never; cookie?: never }; requestBody: { content: { "application/json": components['schemas']["SubmitComplaint"] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["ComplaintRaised"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/complaints/{id}": {
    get: { parameters: { query?: never; header?: never; path: { "id": string }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["HerRequestView"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/change-requests": {
    get: { parameters: { query?: { "open"?: "true" | "false"; "page"?: number }; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["HerRequestList"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path?: never; cookie?: never }; requestBody: { content: { "application/json": components['schemas']["SubmitChangeRequest"] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["ChangeRequestRaised"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/change-requests/{id}": {
    get: { parameters: { query?: never; header?: never; path: { "id": string }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["HerRequestView"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/ratings": {
    get: { parameters: { query?: { "open"?: "true" | "false"; "page"?: number }; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["HerRequestList"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path?: never; cookie?: never }; requestBody: { content: { "application/json": components['schemas']["SubmitRating"] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["RatingRaised"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/ratings/{id}": {
    get: { parameters: { query?: never; header?: never; path: { "id": string }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["HerRequestView"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/data-requests": {
    get: { parameters: { query?: { "open"?: "true" | "false"; "page"?: number }; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["HerRequestList"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path?: never; cookie?: never }; requestBody: { content: { "application/json": components['schemas']["AskForData"] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["DataRequestRaised"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/data-requests/{id}": {
    get: { parameters: { query?: never; header?: never; path: { "id": string }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["HerRequestView"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/applications/{id}/data-requests": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": components['schemas']["AskForDataInPerson"] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["DataRequestRaised"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/data-requests/{id}/copy": {
    get: { parameters: { query?: never; header?: never; path: { "id": string }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["DataCopy"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/data-requests/{id}/copy/pdf": {
    get: { parameters: { query?: never; header?: never; path: { "id": string }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/pdf": Blob } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/destructions": {
    get: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["DestructionBoard"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/cases/{id}/destruction": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "id": string } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/erasures": {
    get: { parameters: { query?: { "page"?: number }; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["ErasureList"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/exclusion-wishes": {
    get: { parameters: { query?: { "open"?: "true" | "false"; "page"?: number }; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["HerRequestList"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path?: never; cookie?: never }; requestBody: { content: { "application/json": components['schemas']["SubmitExclusionWish"] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["ExclusionWishRaised"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/exclusion-wishes/{id}": {
    get: { parameters: { query?: never; header?: never; path: { "id": string }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["HerRequestView"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/cases/{id}/assign": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": { "undertakerInstitutionId": string; "reasons": string; "wishAnswer"?: components['schemas']["WishAnswer"] } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Performed"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/cases/{id}/assignOwnStaff": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": { "personnelId": string; "reasons": string; "wishAnswer"?: components['schemas']["WishAnswer"] } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Performed"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/cases/{id}/receiveAssignment": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": { [key: string]: unknown } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Performed"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/cases/{id}/recallAssignment": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": { "reason": string } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Performed"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/cases/{id}/namePerson": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": { "personnelId": string; "wishAnswer"?: components['schemas']["WishAnswer"] } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Performed"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/cases/{id}/confirm": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": { "noConflict": true } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Performed"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/cases/{id}/askReplacement": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": { "ground": components['schemas']["ReplacementGround"]; "reason": string } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Performed"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/cases/{id}/signAgreement": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": { "onDay": string } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Performed"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/cases/{id}/logMeeting": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": { "onDay": string; "note": string; "fileId"?: string } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Performed"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/cases/{id}/tellRisks": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": { "onDay": string; "note": string; "fileId"?: string } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Performed"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/cases/{id}/logHearing": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": { "onDay": string; "note": string; "fileId"?: string } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Performed"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/cases/{id}/logFiling": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": { "onDay": string; "note": string; "fileId"?: string } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Performed"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/cases/{id}/reportProgress": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": { "onDay": string; "note": string; "fileId"?: string } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Performed"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/cases/{id}/recordHandOver": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": { "paperId": string; "method": "byLawyer" | "readAloud"; "toWhom": "herself" | "agent"; "servedOn": string; "place": string; "note"?: string } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Performed"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/cases/{id}/addPiece": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": { "piece": string; "fileId": string } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Performed"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/cases/{id}/reportClosing": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": { "onDay": string; "outcomeKind": components['schemas']["Outcome"]; "outcome": string; "recoveredYuan"?: number } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Performed"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/cases/{id}/submitFile": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": { [key: string]: unknown } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Performed"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/cases/{id}/returnFile": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": { "reason": string } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Performed"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/cases/{id}/archive": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": { [key: string]: unknown } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Performed"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/cases/{id}/proposeTermination": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": { "ground": components['schemas']["TerminationGround"]; "reason": string } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Performed"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/cases/{id}/rejectTermination": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": { "reason": string } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Performed"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/cases/{id}/rejectTerminationAndAssign": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": { "reason": string } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Performed"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/cases/{id}/terminate": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": { [key: string]: unknown } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Performed"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/cases/{id}/resume": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": { [key: string]: unknown } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Performed"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/cases/{id}/endNotified": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": { "because": "ownCounsel" | "declined"; "confirmedHow": string } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Performed"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/objections/{id}/account": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": { "note": string } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Performed"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/objections/{id}/maintain": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": { "reason": string } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Performed"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/objections/{id}/orderCorrection": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": { "reason": string; "days": number } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Performed"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/objections/{id}/withdraw": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": { [key: string]: unknown } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Performed"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/child-reports": {
    get: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["ChildReports"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/child-reports/{id}/confirmPolice": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": { "receipt": string } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Performed"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/child-reports/{id}/askAgain": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": { "note": string } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Performed"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/child-reports/{id}/setAside": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": { "reason": string } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Performed"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/help-records": {
    get: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "items": (components['schemas']["HelpRecordView"])[] } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/plan-reviews": {
    get: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "items": (components['schemas']["PlanReview"])[] } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/plan-reviews/{id}/review": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": { "how": "inPerson" | "calledInWindow"; "agreed": string; "isWantedAgain": boolean } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Performed"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/plan-reviews/{id}/waive": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": { "note": string } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Performed"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/enclosures": {
    get: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "items": ({ "applicationId": string; "caseId": string; "number": string; "kinds": ("danger" | "plan" | "petition")[]; "reviewOn"?: string })[] } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/applications/{id}/enclosures": {
    get: { parameters: { query?: never; header?: never; path: { "id": string }; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "applicationId": string; "caseId": string; "number": string; "items": ({ "kind": "danger" | "plan" | "petition"; "title": string; "keptAt": string; "reviewOn"?: string; "parts": ({ "title": string; "lines": (string)[] })[] })[] } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/home-visits": {
    get: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": { "items": (components['schemas']["HomeVisit"])[] } } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/home-visits/{id}/plan": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": { "day": string; "time": string; "goers": string; "place": string } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Performed"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/home-visits/{id}/arrive": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": { "isFine": boolean } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Performed"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/home-visits/{id}/leave": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": { "outcome": string } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Performed"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/home-visits/{id}/giveUp": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": { "reason": string } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Performed"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/home-visits/{id}/callOff": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": { [key: string]: unknown } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Performed"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/help-records/{id}/seal": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": { [key: string]: unknown } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Performed"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/help-records/{id}/decline": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": { "reason": string } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Performed"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/complaints/{id}/accept": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": { [key: string]: unknown } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Performed"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/complaints/{id}/decline": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": { "reason": string } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Performed"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/complaints/{id}/inquire": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": { "note": string } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Performed"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/complaints/{id}/report": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": { "note": string } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Performed"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/complaints/{id}/answer": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": { "outcome": components['schemas']["ComplaintOutcome"]; "reason": string; "measures"?: string } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Performed"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/complaints/{id}/withdraw": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": { [key: string]: unknown } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Performed"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/change-requests/{id}/approve": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": { "reason": string } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Performed"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/change-requests/{id}/decline": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": { "reason": string } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Performed"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/change-requests/{id}/withdraw": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": { [key: string]: unknown } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Performed"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/ratings/{id}/rectify": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": { "finding": string; "reason": string } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Performed"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/data-requests/{id}/provide": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": { "answer": string } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Performed"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/data-requests/{id}/correct": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": { "field": components['schemas']["Correctable"]; "value": string; "answer": string } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Performed"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/data-requests/{id}/restrict": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": { "answer": string } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Performed"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/data-requests/{id}/lift": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": { "reason": string } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Performed"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/data-requests/{id}/explain": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": { "answer": string } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Performed"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/data-requests/{id}/agreeToErase": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": { "answer": string } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Performed"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/data-requests/{id}/refuse": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": { "ground": components['schemas']["RefusedBecause"]; "answer": string } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Performed"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/data-requests/{id}/withdraw": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": { [key: string]: unknown } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Performed"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/destructions/{id}/agree": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": { "compared": true } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Performed"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/destructions/{id}/decline": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": { "reason": string } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Performed"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/exclusion-wishes/{id}/keepAway": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": { "staffName": string; "answer": string } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Performed"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/exclusion-wishes/{id}/arrange": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": { "answer": string } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Performed"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/exclusion-wishes/{id}/withdraw": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path: { "id": string }; cookie?: never }; requestBody: { content: { "application/json": { [key: string]: unknown } } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Performed"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
  "/api/notices": {
    post: { parameters: { query?: never; header: { "Idempotency-Key": string }; path?: never; cookie?: never }; requestBody: { content: { "application/json": components['schemas']["RegisterNotice"] } }; responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["NoticeRegistered"] } }; default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } } } };
  };
}

export interface components {
  schemas: {
    Account: { "id": string; "name": string; "login": string; "institution": { "id": string; "name": string }; "posts": ({ "role": string; "label": string })[]; "state": "active" | "invited" | "waiting" | "closed"; "stateLabel": string; "waits"?: string; "lastSignInAt"?: string };
    AdviserEntry: { "name": string; "unit"?: string; "phone"?: string; "days"?: string; "how"?: string };
    AgreeContact: { "personId": string; "how": "inPerson" | "atStation" | "sheCalled"; "contactPlan": components['schemas']["ContactPlanTold"] };
    AidPersonnel: { "id": string; "name": string; "institutionId": string; "qualification": "lawyer" | "basicLegalWorker" | "volunteer" | "agencyStaff"; "licenceNumber"?: string; "sex": "female" | "male"; "practiceFields": ("marriageAndFamily" | "domesticViolence" | "maintenance" | "minors" | "labour" | "personalInjury" | "criminalDefence" | "criminalVictim" | "landRights" | "civilGeneral")[]; "languages": (string)[]; "yearsOfPractice": number; "criminalDefenceYears": number; "knowsMinors": boolean; "knowsDomesticViolence": boolean; "maxOpenCases": number; "willing"?: boolean };
    Anomaly: { "id": number; "rule": string; "by": string; "office": string; "day": string; "times": number; "isOwn": boolean; "verdict"?: { "says": "fine" | "ask"; "by": string; "at": string } };
    ApplicationList: { "items": (components['schemas']["ApplicationRow"])[]; "total": number; "page": number; "size": number };
    ApplicationRow: { "id": string; "caseId": string; "number": string; "applicant": string; "matter": string; "channel": string; "status": string; "statusLabel": string; "receivedAt": string; "priority": number; "priorityReasons": (string)[]; "due"?: components['schemas']["DueView"]; "isMine": boolean; "offeredToUs": boolean };
    ApplicationView: { "today": string; "id": string; "caseId": string; "number": string; "status": string; "statusLabel": string; "owner": { "institution": string; "role": string; "offeredTo"?: string }; "person": components['schemas']["PersonView"]; "contact": components['schemas']["SafeContactView"]; "parties": (components['schemas']["PartyView"])[]; "matter": string; "matterLabel": string; "stageLabel": string; "channel": string; "receivedAt": string; "receivedBy": string; "priorityReasons": (string)[]; "flags": (string)[]; "accessNeeds": (string)[]; "narrative": string; "voices": (string)[]; "facts": ({ "name": string; "label": string; "value": string })[]; "assessment": components['schemas']["AssessmentView"]; "documents": (components['schemas']["DocumentView"])[]; "notice"?: { "kinds": ({ "kind": string; "label": string })[]; "givenAt": string; "servedOn"?: string; "days"?: number; "dueOn"?: string }; "signature": { "label": string; "signedAt"?: string }; "opinion"?: { "label": string; "grounds": ({ "id": string; "article": string; "says": string })[]; "reason": string; "by": string; "at": string }; "decision"?: { "by": string; "at": string; "servedOn"?: string }; "transfer"?: { "from": string; "takenAt"?: string }; "periods": (components['schemas']["PeriodView"])[]; "papers": (components['schemas']["PaperView"])[]; "history": (components['schemas']["HistoryLine"])[]; "actions": (components['schemas']["OfferedAction"])[] };
    ArchiveTermTold: { "kind": "archiveTerm"; "value": number; "from": string; "to"?: string };
    AskDecoy: { "agencyId": string; "reason": string };
    AskForData: { "wanted": components['schemas']["DataWanted"]; "told"?: string };
    AskForDataInPerson: { "wanted": components['schemas']["DataWanted"]; "told": string; "askedBy": "herself" | "agent"; "identityChecked": true };
    AskReporter: { "reason": string };
    AskUnsealing: { "personId": string; "purpose": components['schemas']["UnsealPurpose"]; "reason": string };
    AssessmentView: { "on": string; "figures": string; "eligible": "yes" | "no" | "unknown" | "officer" | "notInForce"; "scope": { "answer": string; "says": string; "because": ({ "id": string; "label": string; "article": string; "answer": string })[]; "officerMay": ({ "id": string; "label": string; "article": string; "answer": string })[]; "lines": ({ "depth": number; "answer": "yes" | "no" | "unknown" | "officer"; "text": string })[] }; "means": { "answer": string; "says": string; "because": ({ "id": string; "label": string; "article": string; "answer": string })[]; "officerMay": ({ "id": string; "label": string; "article": string; "answer": string })[]; "lines": ({ "depth": number; "answer": "yes" | "no" | "unknown" | "officer"; "text": string })[]; "route": string; "threshold"?: string }; "mandatory": { "answer": string; "says": string; "because": ({ "id": string; "label": string; "article": string; "answer": string })[]; "officerMay": ({ "id": string; "label": string; "article": string; "answer": string })[]; "lines": ({ "depth": number; "answer": "yes" | "no" | "unknown" | "officer"; "text": string })[] }; "provisionalAid": { "answer": string; "says": string; "because": ({ "id": string; "label": string; "article": string; "answer": string })[]; "officerMay": ({ "id": string; "label": string; "article": string; "answer": string })[]; "lines": ({ "depth": number; "answer": "yes" | "no" | "unknown" | "officer"; "text": string })[] }; "whoMayApply": { "answer": string; "persons": ({ "label": string; "answer": string; "article": string; "note": string })[]; "shutOut": ({ "label": string; "article": string })[] }; "jurisdiction": { "answer": string; "says": string; "articles": (string)[]; "places": ({ "name": string; "because": string })[] }; "mediation": { "allowed": string; "says": string }; "papersNeeded": ({ "kind": string; "label": string; "article": string; "replacedBy": (string)[] })[]; "missing": ({ "fact": string; "label": string; "question": string; "why": string })[] };
    AuditLine: { "id": number; "at": string; "kind": "view" | "act"; "who": string; "office"?: string; "posts": (string)[]; "action": string; "did"?: string; "subjectKind": string; "records": number; "why"?: string; "refusal"?: string; "linked"?: number; "verdict"?: "fine" | "ask" };
    AuditList: { "items": (components['schemas']["AuditLine"])[]; "total": number; "page": number; "size": number };
    AuditSample: { "items": (components['schemas']["AuditLine"])[]; "total": number; "page": number; "size": number; "week": string };
    Authorisation: { "id": string; "kind": string; "kindLabel": string; "name": string; "login": string; "institution": string; "posts": ({ "role": string; "label": string })[]; "current": { "institution": string; "posts": ({ "role": string; "label": string })[] }; "proposedBy": string; "proposedAt": string; "decision"?: { "approved": boolean; "by": string; "at": string; "reason"?: string }; "refusal"?: string };
    AuthorisationRefused: { "reason": string };
    BreakGlass: { "number": string; "reasonCode": "danger" | "deadline" | "absence" | "complaint"; "reason": string };
    BreakGlassNotice: { "id": string; "by": string; "office": string; "reasonLabel": string; "mark": string; "openedAt": string; "until": string; "isOpen": boolean; "isLate": boolean; "review"?: { "by": string; "at": string; "inOrder": boolean } };
    BreakGlassView: { "id": string; "by": string; "office": string; "reasonLabel": string; "mark": string; "openedAt": string; "until": string; "isOpen": boolean; "isLate": boolean; "review"?: { "by": string; "at": string; "inOrder": boolean }; "reason": string; "isOwn": boolean; "number"?: string; "note"?: string; "isEscalated": boolean; "mayReview": boolean };
    CallBack: { "id": string; "status": string; "statusLabel": string; "slotFrom": string; "slotTo": string; "isNow": boolean; "name": string; "phone": string; "place": string; "isMinor": boolean; "attempts": number; "isMine": boolean; "actions": (components['schemas']["OfferedAction"])[] };
    CallBackBoard: { "items": (components['schemas']["CallBack"])[]; "hours": components['schemas']["CallHours"]; "grid": ({ "day": string; "from": string; "booked": number; "calls": number })[] };
    CallHours: ({ "weekday": number; "from": string; "to": string; "calls": number })[];
    CaseList: { "items": (components['schemas']["CaseRow"])[]; "total": number; "page": number; "size": number };
    CaseRow: { "id": string; "number"?: string; "recipients": (string)[]; "matter": string; "stage": string; "origin": string; "status": string; "statusLabel": string; "undertaker"?: string; "personnel"?: string; "createdAt": string; "priorityReasons": (string)[]; "due"?: components['schemas']["DueView"]; "isMine": boolean; "offeredToUs": boolean };
    CaseView: { "today": string; "id": string; "number"?: string; "origin": string; "originLabel": string; "status": string; "statusLabel": string; "owner": { "institution": string; "role": string; "offeredTo"?: string }; "agency": { "id": string; "name": string; "divisionCode": string }; "matterLabel": string; "stage": string; "stageLabel": string; "flags": (string)[]; "priorityReasons": (string)[]; "contacts": ({ "personId": string; "name": string; "contact": components['schemas']["SafeContactView"]; "accessNeeds": (string)[] })[]; "parties": (components['schemas']["PartyView"])[]; "applications": ({ "id": string; "number": string; "applicant": string; "status": string; "receivedAt": string })[]; "narratives": (string)[]; "undertaker"?: { "id": string; "name": string }; "personnel"?: { "id": string; "name": string }; "assignmentReasons"?: string; "wish"?: string; "notice"?: { "authority": string; "kind": string; "number"?: string; "receivedAt": string }; "dates": ({ "label": string; "at": string })[]; "outcome"?: { "kind": string; "words": string; "recoveredFen"?: number }; "activities": ({ "id": string; "kind": string; "label": string; "onDay": string; "note"?: string; "fileId"?: string; "by": string })[]; "fileList": (components['schemas']["PieceView"])[]; "periods": (components['schemas']["PeriodView"])[]; "papers": (components['schemas']["PaperView"])[]; "toServe": (components['schemas']["PaperView"])[]; "history": (components['schemas']["HistoryLine"])[]; "actions": (components['schemas']["OfferedAction"])[] };
    ChangeGround: "noContact" | "badWork" | "moneyAsked" | "unsafe" | "woman" | "language" | "conflict" | "other";
    ChangeRequestRaised: { "id": string };
    ChildReport: { "id": string; "number": string; "status": string; "statusLabel": string; "situation": string; "place": string; "happening": string; "policeReceipt"?: string; "askAgainAt"?: string; "isLate": boolean; "askedAgain": number; "createdAt": string; "actions": (components['schemas']["OfferedAction"])[] };
    ChildReports: { "items": (components['schemas']["ChildReport"])[] };
    CloseAccount: { "because": "administrator" | "left" };
    Colleague: { "staffId": string; "name": string; "office": string; "posts": (string)[] };
    Complained: "lawyer" | "unit" | "agency";
    ComplaintAbout: "money" | "leak" | "noContact" | "badWork" | "badManner" | "agency" | "other";
    ComplaintOutcome: "confirmed" | "partly" | "unconfirmed";
    ComplaintRaised: { "id": string; "code"?: string };
    ConcludeLookUp: { "outcome": "handedOver" | "callsHerself" | "keptHere" | "nobodyThere" | "wrongPerson" };
    ContactAgreed: { "caseId": string; "personId": string };
    ContactPlanTold: { "mayCall"?: boolean; "maySms"?: boolean; "mayWechat"?: boolean; "mayMail"?: boolean; "mayLeaveMessage"?: boolean; "mayPost"?: boolean; "whosePhone"?: "own" | "shared" | "somebodyElse"; "callerName"?: "agency" | "neutral"; "windows"?: ({ "weekdays": (number)[]; "from": string; "to": string })[]; "mayBeTold"?: string; "neverTold"?: string; "passPhrase"?: string; "wechatId"?: string; "mailAddress"?: string; "ifOthersAnswer"?: string; "standIn"?: { "name": string; "relation"?: string; "phone"?: string; "passPhrase"?: string }; "neverContact"?: (string)[]; "expiresOn"?: string; "nextCheckOn"?: string };
    Correctable: "name" | "sex" | "birthDate" | "idNumber" | "phone" | "address" | "note";
    DataCopy: { "madeAt": string; "on": string; "parts": ({ "title": string; "lines": ({ "label": string; "value": string })[] })[]; "notes": (string)[] };
    DataRequestRaised: { "id": string };
    DataWanted: "copy" | "correction" | "completion" | "deletion" | "restriction" | "explanation";
    DeclareConflict: { "reason": string };
    Decoy: { "id": string; "agency": string; "reason": string; "askedBy": string; "askedAt": string; "state": "waiting" | "planted" | "declined"; "decidedBy"?: string; "decidedAt"?: string; "number"?: string; "mayDecide": boolean };
    Decoys: { "items": (components['schemas']["Decoy"])[]; "mayAsk": boolean; "agencies": ({ "id": string; "name": string })[] };
    Desk: { "today": string; "lamps": { "overdue": number; "near": number }; "planReviews": { "overdue": number; "near": number }; "homeVisits": { "overdue": number; "near": number }; "counts": ({ "about": "application" | "case"; "status": string; "label": string; "count": number })[]; "mine": (components['schemas']["DeskItem"])[]; "due": (components['schemas']["DeskItem"])[] };
    DeskElsewhere: { "agency": string; "phone"?: string; "hours"?: string; "receivedOn"?: string };
    DeskItem: { "about": "application" | "case"; "id": string; "caseId": string; "number"?: string; "who": string; "matter": string; "statusLabel": string; "due"?: components['schemas']["DueView"]; "isMine": boolean; "offeredToUs": boolean; "priorityReasons": (string)[] };
    DestructionBoard: { "today": string; "term": { "years"?: number; "source"?: string; "ask": string }; "due": ({ "caseId": string; "number"?: string; "closedOn": string; "keepUntil": string })[]; "items": (components['schemas']["DestructionRow"])[] };
    DestructionRow: { "id": string; "number"?: string; "statusLabel": string; "closedOn": string; "keepUntil": string; "years": number; "termSource": string; "proposedBy": string; "decidedBy"?: string; "destroyedAt"?: string; "erased"?: number; "idsHash"?: string; "actions": (components['schemas']["OfferedAction"])[] };
    DocumentKind: "identity" | "kinship" | "authority" | "hardshipStatement" | "exemptionStatus" | "violenceMaterial" | "caseMaterial" | "authorityLetter";
    DocumentView: { "id": string; "kind": string; "label": string; "state": "supplied" | "unavailable" | "lookedUp" | "committed"; "stateLabel": string; "note"?: string; "fileId"?: string; "suppliedAt": string };
    DueView: { "name": string; "lamp": components['schemas']["Lamp"]; "dueOn"?: string; "dueAt"?: string; "left"?: string; "tentative": boolean };
    DutyView: { "isOnDuty": boolean; "maySet": boolean; "shifts": ({ "id": string; "staff": string; "from": string; "until": string; "isNow": boolean })[] };
    EndFollowCode: { "personId": string };
    ErasureList: { "rules": ({ "label": string; "rule": string })[]; "items": ({ "id": number; "at": string; "label": string; "rule": string; "erased": number; "idsHash": string })[]; "total": number; "page": number; "size": number };
    ExcludeStaff: { "staffId": string; "ground": "herWish" | "head"; "reason": string; "untilDay"?: string };
    Excluded: { "id": string; "substitute"?: { "staffId": string; "name": string }; "elsewhere": ({ "institutionId": string; "name": string; "how": "提级办理" | "异地办理" })[] };
    ExclusionView: { "id": string; "caseId": string; "staff": string; "ground": string; "reason": string; "state": "proposed" | "inForce" | "declined" | "lifted"; "substitute": string; "untilDay"?: string; "mayLift": boolean };
    ExclusionWishRaised: { "id": string };
    FigureCatalogue: { "hash": string; "officialThrough": string; "parameters": (components['schemas']["ParameterView"])[]; "holidays": (components['schemas']["HolidayView"])[]; "subsistence": (components['schemas']["SubsistenceView"])[]; "missing": number };
    FigureDecided: { "id": string; "approved": boolean };
    FigureRow: { "id": string; "kind": "subsistenceLine" | "holidayNotice" | "meansMultiplier" | "meansEdge" | "archiveTerm"; "kindLabel": string; "place": string; "says": string; "figure": (components['schemas']["SubsistenceLineTold"]) | (components['schemas']["HolidayNoticeTold"]) | (components['schemas']["MeansMultiplierTold"]) | (components['schemas']["MeansEdgeTold"]) | (components['schemas']["ArchiveTermTold"]); "source": { "title": string; "number"?: string; "url"?: string }; "supersedes": (string)[]; "state": "proposed" | "approved" | "rejected"; "stateLabel": string; "proposedBy": string; "proposedAt": string; "decidedBy"?: string; "decidedAt"?: string; "reason"?: string; "decide": { "allowed": boolean; "reason"?: string } };
    FigureRowList: { "items": (components['schemas']["FigureRow"])[]; "total": number; "page": number; "size": number; "propose": { "county": { "allowed": boolean; "reason"?: string }; "province": { "allowed": boolean; "reason"?: string } } };
    FigureSnapshot: { "hash": string; "holidays": ({ [key: string]: unknown })[]; "subsistence": ({ [key: string]: unknown })[]; "multiplier": ({ [key: string]: unknown })[]; "edge": ({ [key: string]: unknown })[] };
    FigureSource: { "title": string; "number"?: string; "url"?: string };
    FindCollection: { "code": string };
    FoundCollection: { "id": string; "paper": string; "agency": string; "lastOn": string; "receivers": ({ "personId": string; "name": string; "as": "herself" | "agent" })[] };
    GiveFollowCode: { "personId": string; "sheIsPresent": true };
    GlassBroken: { "id": string; "until": string };
    Grade: "veryGood" | "good" | "fair" | "poor" | "veryPoor";
    HandOutPaper: { "code": string; "personId": string; "identitySeen": true; "note"?: string };
    HandedIn: ({ "kind": components['schemas']["DocumentKind"]; "state": "supplied"; "fileId": string }) | ({ "kind": components['schemas']["DocumentKind"]; "state": "unavailable"; "note"?: string }) | ({ "kind": components['schemas']["DocumentKind"]; "state": "lookedUp"; "note"?: string }) | ({ "kind": components['schemas']["DocumentKind"]; "state": "committed"; "note"?: string });
    HandedOut: { "id": string; "servedOn": string };
    HelpRecordView: { "id": string; "caseId": string; "applicationId": string; "application": string; "status": "asked" | "issued" | "declined"; "statusLabel": string; "askedAt": string; "answeredAt"?: string; "entries": ({ "on": string; "what": string })[]; "paper"?: { "id": string; "number": string; "isReady": boolean }; "actions": (components['schemas']["OfferedAction"])[] };
    Helper: { "role": "scribe" | "submitter" | "applyingAgent"; "person": components['schemas']["PersonTold"]; "relation": string; "basis"?: "art40" | "writtenAuthority"; "mayFollow"?: boolean };
    HerRequestList: { "items": (components['schemas']["HerRequestRow"])[]; "total": number; "page": number; "size": number };
    HerRequestRow: { "id": string; "what": string; "about": string; "statusLabel": string; "receivedAt": string; "due"?: components['schemas']["DueView"]; "isMine": boolean };
    HerRequestView: { "today": string; "id": string; "title": string; "status": string; "statusLabel": string; "owner": { "institution": string; "role": string }; "facts": ({ "label": string; "value": string })[]; "caution"?: string; "goTo"?: { "label": string; "to": string }; "periods": (components['schemas']["PeriodView"])[]; "papers": (components['schemas']["PaperView"])[]; "history": (components['schemas']["HistoryLine"])[]; "actions": (components['schemas']["OfferedAction"])[] };
    HistoryLine: { "id": number; "at": string; "about": "application" | "case" | "request"; "label": string; "actor": string; "institution"?: string; "from"?: string; "to": string; "basis"?: string; "note"?: string };
    HolidayNoticeTold: { "kind": "holidayNotice"; "year": number; "daysOff": ({ "day": string; "name": string })[]; "makeUpDays"?: ({ "day": string; "name": string })[] };
    HolidayView: { "year": number; "title": string; "source": string; "verified": { "isChecked": boolean; "on"?: string; "how"?: string }; "daysOff": number; "makeUpDays": number };
    HomeVisit: { "id": string; "caseId": string; "applicationId": string; "application": string; "status": string; "statusLabel": string; "isOpen": boolean; "isFlagged": boolean; "wish"?: string; "visitFrom"?: string; "goers"?: string; "place"?: string; "outcome"?: string; "askedAt": string; "due"?: components['schemas']["DueView"]; "actions": (components['schemas']["OfferedAction"])[] };
    IdKind: "residentId" | "permit" | "passport" | "birthCertificate" | "other";
    Institution: { "id": string; "name": string; "kind": "aidAgency" | "justiceBureau" | "aidWorkstation" | "contactPoint" | "lawFirm" | "basicLegalService" | "policeStation" | "publicSecurity" | "procuratorate" | "court" | "civilAffairs" | "humanResources" | "education" | "womensFederation" | "youthLeague"; "level": "province" | "city" | "county" | "township" | "village"; "divisionCode": string; "supervisingInstitutionId"?: string; "address"?: string; "phone"?: string; "hours"?: string; "weeklyHours"?: (components['schemas']["OpenHours"])[]; "takesApplications": boolean; "womanOnStaff"?: boolean; "childRoom"?: boolean; "stepFree"?: boolean; "signLanguage"?: boolean; "verifiedOn"?: string; "confirmedBy"?: string; "isInvented"?: boolean };
    IntakeChannel: "online" | "window" | "station" | "hotline" | "letter";
    Invitation: { "code": string; "expiresAt": string };
    InvitationAccepted: { "login": string; "code": string; "newPassword": string };
    IssuedPaper: { "id": string; "kind": string; "number": string };
    JudgeAnomaly: { "anomalyId": number; "verdict": "fine" | "ask" };
    JudgeSample: { "entryId": number; "verdict": "fine" | "ask" };
    KeptPlace: { "id": string; "name": string; "kind": "aidAgency" | "justiceBureau" | "aidWorkstation" | "contactPoint" | "lawFirm" | "basicLegalService" | "policeStation" | "publicSecurity" | "procuratorate" | "court" | "civilAffairs" | "humanResources" | "education" | "womensFederation" | "youthLeague"; "level": "province" | "city" | "county" | "township" | "village"; "divisionCode": string; "supervisingInstitutionId"?: string; "address"?: string; "phone"?: string; "hours"?: string; "weeklyHours"?: (components['schemas']["OpenHours"])[]; "takesApplications": boolean; "womanOnStaff"?: boolean; "childRoom"?: boolean; "stepFree"?: boolean; "signLanguage"?: boolean; "verifiedOn"?: string; "confirmedBy"?: string; "isInvented"?: boolean; "entryState": "neverChecked" | "old" | "fresh" };
    Lamp: "normal" | "near" | "overdue" | "paused" | "unset";
    LifeDangerTelling: { "id": string; "at": string; "toldBy": string; "office": string; "toldTo": string; "reason": string; "caseId"?: string; "reviews": ({ "by": string; "at": string; "inOrder": boolean; "note": string })[]; "missing": number; "dueAt": string; "isLate": boolean; "mayReview": boolean };
    LookUp: { "key": string; "purpose": "handingOver" | "sameMatter"; "contextKind": "call" | "visit" | "application"; "context": string };
    LookUpView: { "id": string; "by": string; "isOwn": boolean; "askedAt": string; "why": string; "keyLabel": string; "contextLabel": string; "context": string; "outcome"?: string };
    LookedUp: { "id": string; "desks": (components['schemas']["DeskElsewhere"])[] };
    MarkAdverse: { "personId": string; "because": "harmsHer" | "opposesHer" | "sheAsked" };
    Matter: string;
    MeansEdgeTold: { "kind": "meansEdge"; "value": "atMost" | "below"; "from": string; "to"?: string };
    MeansMultiplierTold: { "kind": "meansMultiplier"; "value": number; "from": string; "to"?: string };
    MyAccount: { "login": string; "sessions": ({ "from": string; "device": string; "openedAt": string; "isThis": boolean })[]; "totp": boolean; "passkeys": ({ "id": string; "label": string; "createdAt": string })[]; "recoveryCodesLeft": number };
    MyReach: { "posts": (string)[]; "records": (components['schemas']["ReachOfRecords"])[]; "people": ({ "when": string; "shown": (string)[] })[]; "rules": (string)[] };
    NewAccount: (components['schemas']["PostsGiven"]) & ({ "name": string; "login": string; "phone"?: string });
    NoticeGround: "minor" | "disabled" | "limitedCapacity" | "lifeOrDeath" | "deathReview" | "inAbsence" | "otherLegal" | "courtMay" | "compulsoryTreatment";
    NoticeRegistered: { "caseId": string; "number": string };
    OfferedAction: { "name": string; "label": string; "allowed": boolean; "refusal"?: { "code": string; "message": string }; "basis"?: string };
    OpenCollection: { "paperId": string; "placeId": string; "tellBy": "session" | "inPerson" | "voice" };
    OpenHours: { "weekday": number; "from": string; "to": string };
    OpenWork: { "caseId": string; "number"?: string; "handler": string; "since": string; "state": string };
    OpenedCollection: { "id": string; "lastOn": string; "code"?: string };
    Opinion: "grant" | "refuse" | "endProvisional";
    Outbox: { "items": (components['schemas']["OutboxItem"])[]; "reviews": (components['schemas']["OutboxItem"])[]; "services": ({ "id": string; "applicationId": string; "paper": string; "number": string; "method": string; "dueOn": string; "isLate": boolean })[]; "expired": ({ "applicationId": string; "number": string; "expiredOn": string })[]; "mayRelease": boolean };
    OutboxItem: { "id": string; "caseId": string; "channel": string; "to": string; "template": string; "state": "released" | "sending" | "held" | "failed" | "sent" | "withdrawn"; "because"?: string; "leaks": (string)[]; "isDuty": boolean; "releasable": boolean; "released": number; "byHand": boolean; "createdAt": string; "notBefore"?: string };
    OutboxItemDecided: { "id": string; "state": "released" | "sending" | "held" | "failed" | "sent" | "withdrawn"; "released": number };
    OutboxReason: { "reason": string };
    Outcome: "judgment" | "mediated" | "settled" | "arbitrated" | "withdrawn" | "advised" | "other";
    PaperServiceView: { "method": string; "reached": boolean; "servedOn": string };
    PaperView: { "id": string; "caseId": string; "subjectId": string; "kind": string; "title": string; "number": string; "issuedAt": string; "state": "pending" | "rendered" | "unprintable" | "held" | "withdrawn"; "unprintableBecause"?: string; "services": (components['schemas']["PaperServiceView"])[] };
    ParameterView: { "id": string; "label": string; "article": string; "ask": string; "values": ({ "value": string; "isInForce": boolean; "from": string; "to"?: string; "source": string; "verified": { "isChecked": boolean; "on"?: string; "how"?: string } })[] };
    PartedBoard: { "guardians": ({ "caseId": string; "caseNumber"?: string; "name": string; "because": string; "since": string; "by": string })[]; "exclusions": ({ "id": string; "caseId": string; "staff": string; "ground": string; "reason": string; "state": "proposed" | "inForce" | "declined" | "lifted"; "substitute": string; "untilDay"?: string; "mayLift": boolean; "caseNumber"?: string })[] };
    PartyView: { "role": string; "roleLabel": string; "person": components['schemas']["PersonView"]; "relation"?: string; "basis"?: string; "mayFollow": boolean };
    PasskeyEnrolled: { "response": { "id": string; "rawId": string; "response": { [key: string]: unknown }; "type": string }; "label": string };
    PasskeyGiven: { "response": { "id": string; "rawId": string; "response": { [key: string]: unknown }; "type": string } };
    PasskeyRemoved: { "id": string };
    PasswordChanged: { "oldPassword": string; "newPassword": string };
    Performed: { "id": string; "status": string; "eventId": number; "papers": (components['schemas']["IssuedPaper"])[]; "result"?: { [key: string]: unknown } };
    PeriodView: { "id": string; "ruleId": string; "name": string; "article": string; "length": string; "startsOn": string; "actor": string; "startedAt": string; "state": "running" | "paused" | "met" | "ended"; "lamp"?: components['schemas']["Lamp"]; "dueOn"?: string; "dueAt"?: string; "left"?: string; "tentative": boolean; "closedAt"?: string; "explain": (string)[] };
    PersonTold: { "name": string; "idKind"?: components['schemas']["IdKind"]; "idNumber"?: string; "birthDate"?: string; "birthAsTold"?: string; "sex"?: components['schemas']["Sex"]; "phone"?: string; "address"?: string };
    PersonView: { "id": string; "name": string; "sex"?: "female" | "male"; "birthDate"?: string; "age"?: number; "idKind"?: string; "idNumber"?: string; "phone"?: string; "address"?: string; "asTyped"?: ({ "field": components['schemas']["UncertainField"]; "label": string; "typed": string; "isSettled": boolean })[]; "isAddressProtected"?: boolean };
    PieceView: { "key": string; "label": string; "owedBy": string; "present": boolean; "mayScan": boolean };
    PlaceEntry: { "address"?: string; "phone"?: string; "hours"?: string; "weeklyHours"?: (components['schemas']["OpenHours"])[]; "takesApplications": boolean; "womanOnStaff"?: boolean; "childRoom"?: boolean; "stepFree"?: boolean; "signLanguage"?: boolean };
    PlacedDivision: { "code": string; "name": string; "level": "province" | "city" | "county" | "township" | "village"; "kind": "division" | "area"; "parent"?: string; "pathName": string };
    PlanReview: { "id": string; "caseId": string; "applicationId": string; "application": string; "status": string; "statusLabel": string; "due"?: components['schemas']["DueView"]; "closedAt"?: string; "how"?: string; "agreed"?: string; "actions": (components['schemas']["OfferedAction"])[] };
    PostsGiven: { "institutionId": string; "roles": ("agency.clerk" | "agency.reviewer" | "agency.approver" | "agency.assigner" | "agency.archivist" | "station.worker" | "undertaker.manager" | "personnel.handler" | "bureau.supervisor" | "hotline.operator" | "admin.system" | "admin.security" | "admin.auditor")[]; "personnelId"?: string };
    Problem: { "type": string; "title": string; "status": number; "code": string; "detail": string; "errors"?: ({ "path": string; "message": string })[]; "reference"?: string };
    ProposeFigure: { "figure": (components['schemas']["SubsistenceLineTold"]) | (components['schemas']["HolidayNoticeTold"]) | (components['schemas']["MeansMultiplierTold"]) | (components['schemas']["MeansEdgeTold"]) | (components['schemas']["ArchiveTermTold"]); "source": components['schemas']["FigureSource"]; "supersedes"?: (string)[] };
    ProtectPlace: { "personId": string; "kind": "address" | "shelter" | "school" | "workplace"; "words": string };
    ProvisionalGround: "limitationNear" | "preservationNeeded" | "otherLegal";
    Raised: { "id": string };
    RatedStep: "intake" | "handling" | "closing";
    RatingRaised: { "id": string };
    ReachOfRecords: { "title": string; "open": (string)[]; "otherwise": (string)[]; "acts": (string)[]; "notActs": ({ "label": string; "posts": string })[] };
    ReceiptView: { "id": string; "number": string; "receivedOn": string; "status": string; "actions": (components['schemas']["OfferedAction"])[] };
    RecoverCode: { "name": string; "passPhrase": string };
    RecoveredCode: { "id": string; "caseId": string; "number": string; "returnCode": string };
    RecoveryCodes: { "recoveryCodes": (string)[] };
    RefusedBecause: "archiveTerm" | "secret" | "othersData" | "nothingWrong" | "notEntitled" | "childsInterest" | "other";
    RegisterNotice: { "authorityName": string; "authorityId"?: string; "number": string; "receivedAt": string; "ground": components['schemas']["NoticeGround"]; "person": components['schemas']["PersonTold"]; "narrative"?: string; "letterFileId"?: string };
    ReissueReturnCode: { "handedTo": "herself" | "newAgent"; "identitySeen": true };
    RejectFigure: { "reason": string };
    ReplacementGround: "conflict" | "competence" | "illness";
    Reporter: { "name"?: string; "phone"?: string; "unit"?: string; "words"?: string };
    ReporterEntry: { "id": string; "keptAt": string; "office": string; "opening"?: { "id": string; "askedBySeat": "head" | "security"; "askedAt": string; "state": "waiting" | "agreed" | "shown" | "expired"; "isMine": boolean; "mayAgree": boolean } };
    RevealNumber: { "reason": "verifyingIdentity" | "writingPaper" };
    Revealed: { "id": string; "caseId": string; "idNumber": string };
    ReviewBreakGlass: { "inOrder": boolean; "note": string };
    ReviewTelling: { "inOrder": boolean; "note": string };
    SafeContactView: { "expired": boolean; "agreed": boolean; "safetyFlagged": boolean; "mayCall": boolean; "maySms": boolean; "mayWechat": boolean; "mayMail": boolean; "mayLeaveMessage": boolean; "mayPost": boolean; "callerName": "agency" | "neutral"; "windows": ({ "weekdays": (number)[]; "from": string; "to": string })[]; "withinWindow": boolean; "mayBeTold"?: string; "neverTold"?: string; "passPhrase"?: string; "whosePhone"?: "own" | "shared" | "somebodyElse"; "ifOthersAnswer"?: string; "standIn"?: { "name": string; "relation"?: string; "phone"?: string; "passPhrase"?: string }; "neverContact"?: (string)[]; "expiresOn"?: string; "nextCheckOn"?: string };
    SearchApplications: { "words": string; "purpose": "handling" | "answering" | "sameMatter" | "supervising"; "page"?: number };
    SearchAudit: { "day"?: string; "office"?: string; "person"?: string; "action"?: string; "administrators"?: boolean; "page"?: number };
    SearchCases: { "words": string; "purpose": "handling" | "answering" | "sameMatter" | "supervising"; "page"?: number };
    SecondFactor: { "code": string };
    ServiceMethod: "inPerson" | "atStation" | "byLawyer" | "readAloud" | "post" | "online";
    Session: { "kind": "staff" | "applicant" | "visitor" | "halfway"; "name"?: string; "roles"?: ({ "role": string; "label": string })[]; "institution"?: { "id": string; "name": string; "kind": string }; "personnelId"?: string; "applicationId"?: string; "lastSignIn"?: { "at": string; "from": string; "device": string; "wrongSince": number }; "passwordEndsAt"?: string; "next"?: "secondFactor" | "enrol" | "newPassword"; "factors"?: { "totp": boolean; "passkey": boolean }; "passwordRule"?: string; "demoCode"?: string };
    SetCallHours: { "hours": components['schemas']["CallHours"] };
    SetDuty: { "staffId": string; "from": string; "until": string };
    SetWilling: { "willing": boolean };
    Sex: "female" | "male";
    SignIn: { "login": string; "password": string };
    SignInByReturnCode: { "code": string };
    Signature: "drawn" | "fingerprint" | "recording" | "pending";
    Stage: "litigation" | "nonLitigation" | "criminalDefence" | "criminalVictim";
    SubmitApplication: { "agencyId": string; "channel": components['schemas']["IntakeChannel"]; "applicant": components['schemas']["PersonTold"]; "contactPlan": components['schemas']["ContactPlanTold"]; "protectAddress"?: boolean; "facts"?: { [key: string]: unknown }; "matter": components['schemas']["Matter"]; "stage": components['schemas']["Stage"]; "narrative": string; "voices"?: (string)[]; "documents"?: (components['schemas']["HandedIn"])[]; "signature"?: { "kind": components['schemas']["Signature"]; "fileId"?: string; "witness"?: string }; "commitmentRead"?: boolean; "accessNeeds"?: ("signLanguage" | "interpreter" | "textOnly" | "videoCall" | "largePrint" | "readAloud" | "appropriateAdult" | "womanOfficer" | "homeVisit")[]; "helper"?: components['schemas']["Helper"]; "opponent"?: { "name": string; "relation"?: string }; "wish"?: { "personnelId"?: string; "womanWished"?: boolean; "words"?: string }; "isGroup"?: boolean; "joinCaseId"?: string; "previousApplicationId"?: string; "receivedAt"?: string };
    SubmitChangeRequest: { "ground": components['schemas']["ChangeGround"]; "reason"?: string };
    SubmitComplaint: { "about": components['schemas']["ComplaintAbout"]; "against": components['schemas']["Complained"]; "told": string; "county"?: string };
    SubmitExclusionWish: { "name"?: string; "about": string; "mayBeTheHead"?: boolean };
    SubmitObjection: { "reason": string };
    SubmitRating: { "step": components['schemas']["RatedStep"]; "grade": components['schemas']["Grade"]; "moneyAsked"?: boolean; "met"?: boolean; "feltSafe"?: boolean; "told"?: string };
    Submitted: { "applicationId": string; "caseId": string; "number": string; "receivedAt": string; "returnCode": string; "papers": ({ "id": string; "kind": string; "number": string })[] };
    SubsistenceLineTold: { "kind": "subsistenceLine"; "county": string; "residence": "urban" | "rural"; "amountFen": number; "per"?: "month" | "year"; "from": string; "to": string };
    SubsistenceView: { "county": string; "name": string; "residence": "urban" | "rural"; "state": "known" | "stale" | "missing"; "amountFen"?: number; "per"?: "month" | "year"; "from"?: string; "to"?: string; "source"?: string; "verified"?: { "isChecked": boolean; "on"?: string; "how"?: string }; "ask"?: string };
    Suggestion: { "personnelId": string; "name": string; "qualification": "lawyer" | "basicLegalWorker" | "volunteer" | "agencyStaff"; "institution": { "id": string; "name": string }; "own": boolean; "wished": boolean; "fault"?: string; "reasons": (string)[]; "openCases": number; "maxOpenCases": number; "practiceFields": (string)[]; "languages": (string)[] };
    Suggestions: { "wish"?: string; "needs": (string)[]; "items": (components['schemas']["Suggestion"])[] };
    TellForLife: { "toldTo": "110" | "120"; "number"?: string; "phone"?: string; "reason": string };
    TerminationGround: "deceit" | "falseEvidence" | "unlawfulUse" | "meansChanged" | "caseEnded" | "ownCounsel" | "recipientAsked" | "otherLegal";
    ToldForLife: { "people": ({ "name": string; "address": string })[] };
    TotpConfirmed: { "code": string };
    TotpEnrolment: { "secret": string; "svg": string };
    TrailState: { "links": number; "waiting": number; "linkedAt"?: string; "checkpoint"?: { "number": number; "lastSeq": number; "at": string } };
    TrailVerdict: { "holds": boolean; "firstBad"?: { "seq": number; "says": string }; "links": number; "checkpoints": number; "copies": number; "signedUpTo": number; "waiting": number };
    UncertainField: "phone" | "birthDate" | "idNumber";
    UnsealPurpose: "service" | "visit" | "protectionOrder" | "enforcement" | "relocation";
    UnsealRequestView: { "id": string; "caseId": string; "personId": string; "person": string; "purpose": string; "reason": string; "askedBy": string; "askedAt": string; "state": "waiting" | "granted" | "declined" | "shown" | "expired"; "stateLabel": string; "decidedBy"?: string; "openUntil"?: string; "mayDecide": boolean; "mayOpen": boolean };
    UploadedFile: { "id": string; "size": number; "contentType": string };
    VillageAdviser: { "name": string; "unit"?: string; "phone"?: string; "days"?: string; "how"?: string; "divisionCode": string; "village": string; "verifiedOn": string; "confirmedBy": string; "isInvented": boolean };
    WishAnswer: "full" | "qualification" | "notFree" | "far" | "betterSuited" | "mayNot";
  };
}
