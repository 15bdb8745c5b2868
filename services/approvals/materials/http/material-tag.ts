export const materialsTag = 'Materials';
