export const materialsTag = '材料 Materials';
