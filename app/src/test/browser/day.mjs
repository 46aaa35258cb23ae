/* A day: a clerk files, a reviewer turns it down, the clerk mends, it is approved, the bank claims, the payer pays, the
   auditor follows a fen to its article and prints the letter.
   node day.mjs URL LANGUAGE */
import { check, done, launch, Person } from "./house.mjs";

const [base, language] = process.argv.slice(2);
const SCHEME = "chongqing.assist-loan";
/** So many days after the one the scheme's own example is of. */
const day = (days) => new Date(Date.parse(scheme.example.date) + days * 86_400_000).toISOString().slice(0, 10);

const reference = `DAY-${language}-${Date.now()}`;
const browser = await launch();

const people = {};
for (const name of ["bank-a", "bank-a-reviewer", "second", "leader", "payer", "auditor"]) {
    people[name] = await Person.at(browser, base, name);
    await people[name].signIn();
}
const clerk = people["bank-a"];

const scheme = await clerk.page.evaluate(async (id) => (await fetch(`/api/v1/schemes/${id}`)).json(), SCHEME);
const stated = new Set(scheme.facts.filter((fact) => fact.origin !== "PLATFORM").map((fact) => fact.name));
const plain = (value) => Array.isArray(value) ? value.join("\n") : typeof value === "object" ? value.amount : String(value);

/** Fills in what a form asks, where it asks it; what is folded is opened. */
async function fill(person, values) {
    for (const fold of await person.page.locator("details.fold:not([open]) > summary").all()) {
        await fold.click();
    }
    for (const [name, value] of Object.entries(values)) {
        const field = person.page.locator(`main [name="${name}"]`);
        if ((await field.count()) === 0) {
            continue;
        }
        const tag = await field.evaluate((element) => element.tagName);
        await (tag === "SELECT" ? field.selectOption(value) : field.fill(value));
    }
    for (const paper of await person.page.locator('main input[name^="document."]').all()) {
        await paper.fill("A-1");
    }
    for (const reason of await person.page.locator('main textarea[name^="reason."]').all()) {
        await reason.fill("已落实还款来源，订单在手 / confirmed orders in hand");
    }
}

async function press(person, deed) {
    await Promise.all([
        person.page.waitForNavigation(),
        person.page.locator(`main button[name=deed][value=${deed}]`).click(),
    ]);
}

/** Takes a step: the form, what would happen, and then that it does. */
async function take(person, id, step, facts = {}, date) {
    await person.open(`/cases/${id}/steps/${step}`, language);
    await fill(person, { date, ...Object.fromEntries(Object.entries(facts).map(([name, value]) => [`fact.${name}`, value])) });
    await press(person, "preview");
    const preview = await person.page.locator("#preview").count();
    check(preview === 1, `${step}: its consequences are shown first: ${(await person.text()).slice(0, 600)}`);
    if (step === "pay") {
        await person.accessible(`preview of ${step}`);
        check((await person.page.locator("#preview table").count()) >= 2, "a payment shows its postings before it is made");
    }
    await press(person, "confirm");
    check(new URL(person.page.url()).pathname === `/cases/${id}`, `${step} by ${person.name} leads back to the case: ${(await person.text()).slice(0, 600)}`);
}

async function file(amount, enterprise, ending) {
    await clerk.open(`/cases/new/${SCHEME}`, language);
    const facts = Object.fromEntries(Object.entries(scheme.example.loan)
        .filter(([name]) => stated.has(name))
        .map(([name, value]) => [`fact.${name}`, plain(value)]));
    await fill(clerk, {
        ...facts,
        date: day(0),
        bank: "bank-a",
        "fact.enterprise": enterprise,
        "fact.reference": reference + ending,
        "fact.loanAmount": amount,
    });
    await press(clerk, "preview");
    return clerk;
}

/** A credit code whose check character holds, of an enterprise nobody has heard of. */
function code(number) {
    const alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    const body = "91500107MA" + String(9_000_000 + number).padStart(7, "0");
    let sum = 0;
    let weight = 1;
    for (const letter of body) {
        sum += alphabet.indexOf(letter) * weight;
        weight = (weight * 3) % 31;
    }
    return body + alphabet[(31 - (sum % 31)) % 31];
}
const enterprise = code(Math.floor(Math.random() * 900_000));

// wrong input comes back as it was typed, with what is wrong beside it
await clerk.expecting(422, () => file("abc", enterprise, ""));
check((await clerk.page.locator('[name="fact.loanAmount"]').inputValue()) === "abc", "what was typed comes back");
check((await clerk.page.locator('[name="fact.loanAmount"][aria-invalid=true]').count()) === 1, "the wrong field is marked");
await clerk.accessible("a form with faults");

// filed, and twice confirmed does once
await file("2000000.00", enterprise, "-1");
check((await clerk.page.locator("#preview").count()) === 1, `a right form shows what happens: ${(await clerk.text()).slice(0, 800)}`);
await press(clerk, "confirm");
const first = new URL(clerk.page.url()).pathname.split("/").pop();
check(/^C\d+$/.test(first), `filed: ${clerk.page.url()} ${(await clerk.text()).slice(0, 500)}`);

// turned down, mended, filed again
await take(people["bank-a-reviewer"], first, "bank-review", { approved: "false", opinion: "金额偏高 / too much" }, day(1));
await file("1000000.00", enterprise, "-2");
await press(clerk, "confirm");
const id = new URL(clerk.page.url()).pathname.split("/").pop();
check(/^C\d+$/.test(id) && id !== first, `filed again: ${clerk.page.url()}`);
await take(people["bank-a-reviewer"], id, "bank-review", { approved: "true", opinion: "同意 / agreed" }, day(2));

// whoever made it does not approve it
await take(people.second, id, "approve", { approved: "true", opinion: "同意 / agreed" }, day(7));
await clerk.open(`/cases/${id}`, language);
const charge = await clerk.page.evaluate(async (one) => (await (await fetch(`/api/v1/cases/${one}`)).json()).contributionDue.amount, id);
await take(clerk, id, "contribute", { contributionPaid: charge }, day(9));
await take(clerk, id, "sign", {}, day(10));
await take(clerk, id, "disburse", { disbursed: "1000000.00", disbursedOn: day(11), maturesOn: day(375), rate: "4.785" }, day(11));
await take(clerk, id, "notify", {}, day(11));
await take(clerk, id, "overdue", { overdueSince: day(376), overduePrincipal: "1000000.00", overdueInterest: "30000.01" }, day(378));
await take(clerk, id, "claim", {}, day(470));
await take(people.second, id, "confirm-overdue", { approved: "true", opinion: "属实 / so it is" }, day(471));
await take(people["bank-a-reviewer"], id, "confirm-payment", { approved: "true" }, day(472));
await take(people.leader, id, "approve-payment", { approved: "true", opinion: "同意 / agreed" }, day(473));
await take(people.payer, id, "pay", {}, day(474));

// the auditor: from a fen to its article, and to the money the article moved
const auditor = people.auditor;
await auditor.open(`/cases/${id}/claims/1`, language);
await auditor.accessible("a claim that was paid");
const amounts = auditor.page.locator('main a[href*="/walk/"]');
check((await amounts.count()) > 0, "the claim's amounts lead to their walk");
await Promise.all([auditor.page.waitForNavigation(), amounts.first().click()]);
await auditor.accessible("the walk of a fen");
const walked = await auditor.text();
check(/第17条|Art\. 17/.test(walked), `the walk names article 17: ${walked.slice(0, 400)}`);
await Promise.all([auditor.page.waitForNavigation(), auditor.page.locator("main a.article").first().click()]);
check(auditor.page.url().includes("/articles"), "the article has its page");
check((await auditor.text()).includes(id), "the article's page lists the money this case moved");
await auditor.accessible("an article with its money");

// the letter: whoever took the step issues it, the auditor prints it
for (const name of ["second", "payer"]) {
    const writer = people[name];
    await writer.open(`/letters?case=${id}`, language);
    const issue = writer.page.locator('main form[action="/letters/due"] button');
    if ((await issue.count()) > 0) {
        await Promise.all([writer.page.waitForNavigation(), issue.click()]);
    }
}
await auditor.open(`/letters?case=${id}`, language);
await auditor.accessible("the letters of a case");
const letters = auditor.page.locator('main a[href^="/letters/centre-"]');
check((await letters.count()) > 0, `the case has letters that were issued: ${(await auditor.text()).slice(0, 600)}`);
await Promise.all([auditor.page.waitForNavigation(), letters.first().click()]);
check(/〔\d{4}〕\s*\d+\s*号/.test(await auditor.page.content()), "the letter has its number");
const paper = await auditor.page.pdf({ format: "A4" });
check(paper.length > 5_000, "the letter prints");

await browser.close();
done(`day (${language})`);
